"use client";

import clsx from "clsx";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { scriptCells } from "@/lib/model/wall/script-cells";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { useProxy } from "../proxies/proxies-context";
import { StripFilm } from "../proxies/strip-film";
import { useStills } from "../stills/stills-context";
import { StillPicture } from "../stills/still-picture";
import { useWallView } from "../state/wall-view";
import { usePlayback } from "./use-playback";

/** Boxes that stand in for the shots of a video that is being planned. */
const placeholders = [0, 1, 2, 3, 4];

/** The shots of a video in a row, with what is spoken under them. */
export function StripShots({
  position,
  plan,
  strip,
  isPlaying,
}: {
  position: number;
  plan: string;
  strip: Strip | null;
  isPlaying: boolean;
}) {
  const { ratio } = useStills();
  const row = useRef<HTMLDivElement>(null);
  useWishes(row, plan, strip?.shots.length ?? 0);
  const { playing, showAt } = usePlayingShot({ position, plan, strip, isPlaying, row });
  const width = ratio < 0.8 ? "w-21 sm:w-27" : ratio > 1.25 ? "w-36 sm:w-44" : "w-28 sm:w-32";
  return (
    <div className="flex gap-2">
      {strip ? (
        <StripFilm
          position={position}
          plan={plan}
          strip={strip}
          isPlaying={isPlaying}
          onSeconds={showAt}
          className={width}
        />
      ) : null}
      <div
        ref={row}
        className="-mx-1 min-w-0 flex-1 overflow-x-auto px-1 pt-1 pb-1 [scrollbar-width:thin]"
      >
        <div className="grid auto-cols-max grid-flow-col grid-rows-[auto_auto_3.5rem] gap-x-1">
          {strip
            ? strip.shots.map((shot, at) => (
                <Tile
                  key={`${shot.fromSeconds}`}
                  position={position}
                  plan={plan}
                  strip={strip}
                  at={at}
                  className={width}
                  isHere={playing === at}
                />
              ))
            : placeholders.map((at) => (
                <span
                  key={at}
                  style={{ gridColumn: at + 1, aspectRatio: String(ratio) }}
                  className={clsx(
                    width,
                    "row-start-1 animate-[reel-pulse_1.6s_ease-in-out_infinite] rounded-md bg-sunken",
                  )}
                />
              ))}
          {strip
            ? scriptCells(strip).map(({ from, until, text }) => (
                <p
                  key={from}
                  title={text}
                  style={{ gridColumn: `${from + 1} / ${until + 2}` }}
                  className="row-start-3 mt-1 line-clamp-3 w-0 min-w-full border-t border-line pt-1 text-xs leading-snug text-muted"
                >
                  {text}
                </p>
              ))
            : null}
        </div>
      </div>
    </div>
  );
}

function Tile({
  position,
  plan,
  strip,
  at,
  className,
  isHere,
}: {
  position: number;
  plan: string;
  strip: Strip;
  at: number;
  className: string;
  isHere: boolean;
}) {
  const t = useTranslations("compose.wall");
  const { openShot, openLarge, itemOf, canChangeShots } = useWallView();
  const shot = strip.shots[at];
  if (!shot) return null;
  const seconds = shot.untilSeconds - shot.fromSeconds;
  const item = itemOf(shot.mediaId);
  const name = item?.title ?? shot.groupName;
  return (
    <>
      <button
        type="button"
        data-shot={at}
        aria-haspopup={canChangeShots ? "dialog" : undefined}
        aria-label={t("still", { number: String(at + 1), name, seconds })}
        title={name}
        onClick={(event) =>
          canChangeShots
            ? openShot({ position, shot: at }, event.currentTarget)
            : openLarge(position)
        }
        style={{ gridColumn: at + 1 }}
        className={clsx(
          className,
          "relative row-start-1 overflow-hidden rounded-md transition-shadow hover:ring-2 hover:ring-strong",
          isHere && "ring-3 ring-accent hover:ring-accent",
        )}
      >
        <StillPicture plan={plan} shot={at} source={shot} texts={strip.roughTexts} item={item} />
        {isHere ? (
          <span className="absolute inset-x-0 bottom-0 h-1 bg-black/50">
            <span data-playhead className="block h-full origin-left bg-accent" />
          </span>
        ) : null}
      </button>
      <span
        aria-hidden
        style={{ gridColumn: at + 1 }}
        className="row-start-2 flex items-baseline justify-between gap-1 pt-1 text-xs text-faint tabular-nums"
      >
        {t("seconds", { seconds })}
        {shot.filler ? <span>{t("extra")}</span> : null}
      </span>
    </>
  );
}

/** Asks for the stills of a video: at once when it is on the screen or near it, otherwise later. */
function useWishes(row: React.RefObject<HTMLElement | null>, plan: string, shots: number): void {
  const { small } = useStills();
  useEffect(() => {
    const element = row.current;
    if (!element || shots === 0) return;
    const wantAll = (urgency: "soon" | "later") => {
      for (let shot = 0; shot < shots; shot++) small.want({ plan, shot }, urgency);
    };
    wantAll("later");
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) wantAll("soon");
      },
      { rootMargin: "400px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, small, plan, shots]);
}

/** The shot that is on while the video plays. The playhead moves without rendering. */
function usePlayingShot({
  position,
  plan,
  strip,
  isPlaying,
  row,
}: {
  position: number;
  plan: string;
  strip: Strip | null;
  isPlaying: boolean;
  row: React.RefObject<HTMLElement | null>;
}): { playing: number | null; showAt: (seconds: number) => void } {
  const { togglePlay, loadSound } = useWallView();
  const [here, setHere] = useState(0);
  // A quick preview that is ready runs the time itself.
  const hasFilm = useProxy(plan)?.state === "ready";
  const showAt = (seconds: number) => {
    const shots = strip?.shots ?? [];
    const at = Math.max(
      0,
      shots.findLastIndex(({ fromSeconds }) => fromSeconds <= seconds),
    );
    setHere(at);
    const shot = shots[at];
    const head = row.current?.querySelector<HTMLElement>("[data-playhead]");
    if (!shot || !head) return;
    const share = (seconds - shot.fromSeconds) / (shot.untilSeconds - shot.fromSeconds);
    head.style.transform = `scaleX(${Math.min(1, share)})`;
  };
  usePlayback({
    isPlaying: isPlaying && !hasFilm,
    durationSeconds: strip?.durationSeconds ?? 0,
    fromSeconds: () => 0,
    loadSound: () => loadSound(position),
    onEnd: () => togglePlay(position),
    onSeconds: showAt,
  });
  useEffect(() => {
    if (!isPlaying) return;
    const tile = row.current?.querySelector(`[data-shot="${here}"]`);
    tile?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isPlaying, here, row]);
  return { playing: isPlaying ? here : null, showAt };
}
