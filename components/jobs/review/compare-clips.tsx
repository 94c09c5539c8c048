"use client";

import { Pause, Play, Volume2, VolumeX, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/control/slider";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { useFreshSource } from "@/components/media/item/use-fresh-source";
import type { ReadyClip } from "@/lib/model/job-state";
import { useTogether } from "./use-together";

/** Two to four videos that play together: one button, one time line, the sound of one of them. */
export function CompareClips({
  clips,
  width,
  height,
  onDrop,
  onClose,
  children,
}: {
  clips: readonly ReadyClip[];
  width: number;
  height: number;
  onDrop: (index: number) => void;
  onClose: () => void;
  /** Said of these videos, above them. */
  children?: ReactNode;
}) {
  const t = useTranslations("reviews");
  const holder = useRef<HTMLUListElement>(null);
  const together = useTogether(
    holder,
    clips.map(({ index, durationSeconds }) => ({ index, durationSeconds })),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("compareTitle")}
      width="lg"
      footer={
        <div className="flex w-full items-center gap-3">
          <Button
            variant="primary"
            icon={together.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
            onClick={together.toggle}
          >
            {t(together.playing ? "pauseAll" : "playAll")}
          </Button>
          <div className="min-w-0 flex-1">
            <Slider
              labels={[t("position")]}
              value={[together.seconds]}
              min={0}
              max={together.lengthSeconds}
              step={0.04}
              onValueChange={([to = 0]) => together.seek(to)}
            />
          </div>
          <span className="w-14 text-right text-xs text-faint tabular-nums">
            {t("seconds", { seconds: Math.round(together.seconds * 10) / 10 })}
          </span>
        </div>
      }
    >
      {children}
      <ul
        ref={holder}
        className="grid gap-3"
        style={{ gridTemplateColumns: `repeat(${clips.length}, minmax(0, 1fr))` }}
      >
        {clips.map((clip) => (
          <Side
            key={clip.index}
            clip={clip}
            ratio={width / height}
            heard={together.heard === clip.index}
            onHear={() => together.hear(clip.index)}
            onDrop={() => onDrop(clip.index)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Side({
  clip,
  ratio,
  heard,
  onHear,
  onDrop,
}: {
  clip: ReadyClip;
  ratio: number;
  heard: boolean;
  onHear: () => void;
  onDrop: () => void;
}) {
  const t = useTranslations("reviews");
  const jobs = useTranslations("jobs");
  const source = useFreshSource<HTMLVideoElement>(clip.mediaId, () => undefined);
  const number = clip.index + 1;
  return (
    <li className="min-w-0">
      {/* Captions are part of the picture: the renderer burns them in. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        {...source}
        data-index={clip.index}
        preload="auto"
        playsInline
        muted={!heard}
        aria-label={jobs("clip", { place: number })}
        className="max-h-[60dvh] w-full rounded-lg bg-black object-contain"
        style={{ aspectRatio: ratio }}
      />
      <div className="mt-1 flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-[13px]">
          <span className="mr-1.5 text-faint tabular-nums">{String(number).padStart(2, "0")}</span>
          {clip.content?.title ?? ""}
        </p>
        <IconButton
          size="sm"
          label={t("sound", { place: number })}
          aria-pressed={heard}
          onClick={onHear}
        >
          {heard ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        </IconButton>
        <IconButton size="sm" label={t("drop", { place: number })} onClick={onDrop}>
          <X aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}
