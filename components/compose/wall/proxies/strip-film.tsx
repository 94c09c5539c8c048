"use client";

import clsx from "clsx";
import { Play, Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { StillPicture } from "../stills/still-picture";
import { useStills } from "../stills/stills-context";
import { useWallView } from "../state/wall-view";
import { FilmVideo } from "./film-video";
import { useFilm, useMutedFilms, useProxy } from "./proxies-context";

/** The quick preview of a video before its shots: how far it is, and then the film. */
export function StripFilm({
  position,
  plan,
  strip,
  isPlaying,
  onSeconds,
  className,
}: {
  position: number;
  plan: string;
  strip: Strip;
  isPlaying: boolean;
  onSeconds: (seconds: number) => void;
  className: string;
}) {
  const t = useTranslations("compose.wall.quick");
  const { ratio } = useStills();
  const proxy = useProxy(plan);
  if (!proxy || proxy.state === "absent") return null;
  const number = String(position + 1);
  return (
    <div className={clsx("shrink-0 pt-1", className)}>
      <div
        className="relative overflow-hidden rounded-md bg-sunken ring-2 ring-accent/60"
        style={{ aspectRatio: String(ratio) }}
      >
        {proxy.state === "ready" ? (
          <Film
            position={position}
            plan={plan}
            strip={strip}
            isPlaying={isPlaying}
            onSeconds={onSeconds}
          />
        ) : proxy.state === "failed" ? (
          <p className="grid size-full place-items-center px-1 text-center text-xs text-bad">
            {t("failed")}
          </p>
        ) : (
          <div className="flex size-full flex-col items-center justify-center gap-2 px-2 text-center text-xs text-muted">
            {t(proxy.state)}
            <span
              role="progressbar"
              aria-label={t("progress", { number })}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(proxy.progress * 100)}
              className="h-1 w-full overflow-hidden rounded-full bg-line"
            >
              <span
                className="block h-full origin-left bg-accent transition-transform"
                style={{ transform: `scaleX(${proxy.progress})` }}
              />
            </span>
          </div>
        )}
      </div>
      <p className="truncate pt-1 text-xs text-faint" aria-hidden>
        {t("tile")}
      </p>
    </div>
  );
}

function Film({
  position,
  plan,
  strip,
  isPlaying,
  onSeconds,
}: {
  position: number;
  plan: string;
  strip: Strip;
  isPlaying: boolean;
  onSeconds: (seconds: number) => void;
}) {
  const t = useTranslations("compose.wall.quick");
  const { togglePlay, itemOf } = useWallView();
  const { isMuted, setMuted } = useMutedFilms();
  const url = useFilm(plan, isPlaying);
  const [shot] = strip.shots;
  const number = String(position + 1);
  return (
    <>
      <StillPicture plan={plan} shot={0} source={shot} item={shot && itemOf(shot.mediaId)} />
      {isPlaying && url !== null ? (
        <FilmVideo
          url={url}
          isPlaying
          isMuted={isMuted}
          seconds={0}
          onSeconds={onSeconds}
          onEnd={() => togglePlay(position)}
        />
      ) : null}
      <button
        type="button"
        aria-label={t(isPlaying ? "pause" : "play", { number })}
        onClick={() => togglePlay(position)}
        className="absolute inset-0 grid place-items-center"
      >
        {isPlaying ? null : (
          <span className="grid size-9 place-items-center rounded-full bg-black/60 text-white">
            <Play aria-hidden className="size-4 translate-x-px" />
          </span>
        )}
      </button>
      {isPlaying ? (
        <button
          type="button"
          aria-label={t(isMuted ? "unmute" : "mute")}
          onClick={() => setMuted(!isMuted)}
          className="absolute right-1 bottom-1 grid size-8 place-items-center rounded-full bg-black/60 text-white"
        >
          {isMuted ? (
            <VolumeX aria-hidden className="size-4" />
          ) : (
            <Volume2 aria-hidden className="size-4" />
          )}
        </button>
      ) : null}
    </>
  );
}
