"use client";

import clsx from "clsx";
import { Play } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { formatLength } from "@/components/media/item/format-media";
import { ScrubTile } from "@/components/media/item/media-thumb";
import { useFreshSource } from "@/components/media/item/use-fresh-source";
import { useScrub } from "@/components/media/item/use-scrub";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { ClipStill } from "./clip-still";

/**
 * A ready clip, played inside its card. The native player appears only when the clip is started, so
 * that a hundred clips load a hundred small pictures and no video. Before that a still is shown, loaded
 * when it comes into view; a pointer that moves over it scrubs through the clip.
 */
export function ClipPlayer({
  mediaId,
  number,
  durationSeconds,
}: {
  mediaId: string;
  number: number;
  durationSeconds: number | null;
}) {
  const t = useTranslations("jobs");
  const video = useRef<HTMLVideoElement>(null);
  const [started, setStarted] = useState(false);
  const [moving, setMoving] = useState(false);
  const [broken, setBroken] = useState(false);
  const source = useFreshSource(mediaId, () => setBroken(true));
  // The sheet of small pictures is asked for when the pointer comes, so that a page loads none.
  const [touched, setTouched] = useState(false);
  const wanted = useMemo(() => (touched ? [mediaId] : []), [touched, mediaId]);
  const sprite = useMediaItems(wanted).byId.get(mediaId)?.sprite ?? null;
  const { share, scrubProps } = useScrub({ mediaId, sprite });

  function start(): void {
    setStarted(true);
    video.current?.focus();
    // A refused `play()` is reported by the element's own error event.
    video.current?.play().catch(() => undefined);
  }

  return (
    <>
      {/* Captions are part of the picture: the renderer burns them in. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={video}
        {...source}
        preload="none"
        playsInline
        controls={started}
        controlsList="nodownload"
        tabIndex={started ? 0 : -1}
        aria-label={t("clip", { place: number })}
        className={clsx("absolute inset-0 size-full object-contain", started && "bg-black")}
        onPlay={() => setStarted(true)}
        onPlaying={() => setMoving(true)}
      />
      {moving ? null : <ClipStill mediaId={mediaId} whole />}
      {share === null || started || !sprite ? null : (
        <ScrubTile item={{ mediaId, sprite }} share={share} />
      )}
      {started ? null : (
        <button
          type="button"
          aria-label={t("play", { place: number })}
          onClick={start}
          onPointerEnter={() => setTouched(true)}
          onPointerMove={scrubProps.onPointerMove}
          onPointerLeave={scrubProps.onPointerLeave}
          className="group absolute inset-0 focus-visible:-outline-offset-4"
        >
          <span className="absolute bottom-2 left-2 flex h-8 items-center gap-1.5 rounded-full bg-black/60 pr-3 pl-2.5 text-xs font-medium text-white tabular-nums backdrop-blur-sm transition-colors group-hover:bg-accent group-hover:text-on-accent">
            <Play aria-hidden className="size-3.5 fill-current" />
            {durationSeconds === null ? null : formatLength(durationSeconds)}
          </span>
        </button>
      )}
      {broken && started ? (
        <p
          role="alert"
          className="absolute inset-x-2 top-2 rounded-md bg-black/75 p-2 text-xs text-white"
        >
          {t("playFailed")}
        </p>
      ) : null}
    </>
  );
}
