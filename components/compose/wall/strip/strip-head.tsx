"use client";

import clsx from "clsx";
import { Check, Copy, Expand, Pause, Play } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { paths } from "@/lib/base/pure/paths";
import { useVoiceName } from "@/lib/i18n/use-voice-name";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { useWallView } from "../state/wall-view";
import { KeepOrReplace } from "./keep-or-replace";
import { StripMarks } from "./strip-marks";

/** The number, title and facts of a video, and its buttons. */
export function StripHead({
  position,
  plan,
  strip,
  waits,
  isKept,
  madeIn,
  isPlaying,
  twinPosition,
  twinPercent,
}: {
  position: number;
  /** The key of its plan. */
  plan: string;
  strip: Strip | null;
  waits: "open" | "planning" | "lost" | null;
  isKept: boolean;
  madeIn: string | null;
  isPlaying: boolean;
  twinPosition: number | null;
  twinPercent: number;
}) {
  const t = useTranslations("compose.wall");
  const { openPair } = useWallView();
  const number = String(position + 1);
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span
        aria-hidden
        className={clsx(
          "grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums",
          isKept ? "bg-good-soft text-good" : "bg-sunken text-muted",
        )}
      >
        {isKept ? <Check className="size-4" /> : number}
      </span>
      <div className="min-w-0 flex-1 basis-52">
        <h3 className="truncate text-sm font-semibold" title={strip?.title}>
          <span className={clsx(!isKept && "sr-only")}>{number} · </span>
          {strip ? strip.title || t("noTitle") : waits ? t(`planned.waits.${waits}`) : t("drawing")}
        </h3>
        {strip ? <Facts strip={strip} /> : <p className="text-[13px] text-faint">&nbsp;</p>}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {twinPosition !== null ? (
          <button
            type="button"
            onClick={() => openPair(position, twinPosition)}
            className="rounded-full"
          >
            <Badge tone="warn" icon={<Copy aria-hidden />}>
              {t("likeness.badge", {
                percent: String(twinPercent),
                number: String(twinPosition + 1),
              })}
            </Badge>
          </button>
        ) : null}
        {madeIn === null ? null : <MadeBadge number={number} jobId={madeIn} />}
        {strip ? <StripMarks plan={plan} position={position} strip={strip} /> : null}
      </div>
      {waits === "open" ? null : (
        <Actions position={position} strip={strip} isKept={isKept} isPlaying={isPlaying} />
      )}
    </div>
  );
}

function Facts({ strip }: { strip: Strip }) {
  const t = useTranslations("compose.wall");
  const { itemOf } = useWallView();
  const voiceName = useVoiceName();
  const { music, voice, script } = strip;
  const facts = [
    t("seconds", { seconds: strip.durationSeconds }),
    t("shots", { count: strip.shots.length }),
    script === "" ? t("noVoice") : voiceName(voice),
    music ? (itemOf(music.mediaId)?.title ?? t("ownMusic")) : t("noMusic"),
  ];
  const said = [...strip.subHeadings, ...facts].join(" · ");
  return (
    <p title={said} className="truncate text-[13px] text-muted tabular-nums">
      {said}
    </p>
  );
}

function MadeBadge({ number, jobId }: { number: string; jobId: string }) {
  const t = useTranslations("compose.wall");
  const badge = (
    <Badge tone="accent" icon={<Check aria-hidden />}>
      {t("made")}
    </Badge>
  );
  if (jobId === "") return badge;
  return (
    <Link href={paths.job(jobId)} aria-label={t("madeIn", { number })} className="rounded-full">
      {badge}
    </Link>
  );
}

function Actions({
  position,
  strip,
  isKept,
  isPlaying,
}: {
  position: number;
  strip: Strip | null;
  isKept: boolean;
  isPlaying: boolean;
}) {
  const t = useTranslations("compose.wall");
  const { togglePlay, openLarge } = useWallView();
  const number = String(position + 1);
  return (
    <div className="flex items-center gap-1.5 max-sm:w-full">
      <IconButton
        label={isPlaying ? t("pause", { number }) : t("play", { number })}
        tooltip={false}
        disabled={!strip}
        onClick={() => togglePlay(position)}
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <IconButton
        label={t("open", { number })}
        tooltip={false}
        disabled={!strip}
        onClick={() => openLarge(position)}
      >
        <Expand aria-hidden />
      </IconButton>
      <span className="flex-1" />
      <KeepOrReplace position={position} isKept={isKept} isPlanned={strip !== null} isInList />
    </div>
  );
}
