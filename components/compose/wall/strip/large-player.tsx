"use client";

import clsx from "clsx";
import { Pause, Play } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { FileName } from "@/components/ui/name/file-name";
import { IconButton } from "@/components/ui/icon-button";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { FilmVideo } from "../proxies/film-video";
import { StillPicture } from "../stills/still-picture";
import { useStills } from "../stills/stills-context";
import { useWallView } from "../state/wall-view";

const tenth = (seconds: number) => seconds.toFixed(1);

/** The picture of a video at a time, and the list of its shots. */
export function LargePlayer({
  plan,
  strip,
  at,
  seconds,
  isPlaying,
  film,
  onSeconds,
  onEnd,
  onToggle,
  onShow,
}: {
  plan: string;
  strip: Strip;
  /** The shot that is shown, from 0. */
  at: number;
  seconds: number;
  isPlaying: boolean;
  /** The address of its quick preview; null while there is none. */
  film: string | null;
  onSeconds: (seconds: number) => void;
  onEnd: () => void;
  onToggle: () => void;
  onShow: (shot: number) => void;
}) {
  const t = useTranslations("compose.wall");
  const { itemOf } = useWallView();
  const { large, small, ratio } = useStills();
  useEffect(() => {
    for (let shot = 0; shot < strip.shots.length; shot++) {
      small.want({ plan, shot }, "soon");
      large.want({ plan, shot }, "soon");
    }
  }, [large, small, plan, strip]);
  const shot = strip.shots[at];
  return (
    <div className="grid gap-5 sm:grid-cols-[minmax(0,auto)_minmax(0,1fr)]">
      <div className="mx-auto max-w-full" style={{ width: `min(26rem, ${52 * ratio}dvh)` }}>
        <div className="relative overflow-hidden rounded-xl shadow-float">
          <StillPicture
            plan={plan}
            shot={at}
            source={shot}
            texts={strip.roughTexts}
            item={shot && itemOf(shot.mediaId)}
            size="large"
          />
          {film === null ? null : (
            <FilmVideo
              key={film}
              url={film}
              isPlaying={isPlaying}
              isMuted={false}
              seconds={seconds}
              onSeconds={onSeconds}
              onEnd={onEnd}
            />
          )}
        </div>
        <div className="mt-3 flex items-center gap-2">
          <IconButton
            data-first-focus
            label={isPlaying ? t("large.pause") : t("large.play")}
            tooltip={false}
            onClick={onToggle}
          >
            {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          </IconButton>
          <span className="h-1 flex-1 overflow-hidden rounded-full bg-sunken">
            <span
              className="block h-full origin-left bg-accent"
              style={{ transform: `scaleX(${seconds / strip.durationSeconds})` }}
            />
          </span>
          <span className="text-xs text-muted tabular-nums">
            {t("large.time", { at: tenth(seconds), of: tenth(strip.durationSeconds) })}
          </span>
        </div>
      </div>
      <div className="min-w-0">
        {strip.script ? (
          <>
            <h3 className="text-[13px] font-medium">{t("large.script")}</h3>
            <p className="mt-1 mb-4 text-sm whitespace-pre-line text-muted">{strip.script}</p>
          </>
        ) : null}
        <h3 className="text-[13px] font-medium">{t("large.shots")}</h3>
        <Shots plan={plan} strip={strip} at={at} onShow={onShow} />
      </div>
    </div>
  );
}

function Shots({
  plan,
  strip,
  at,
  onShow,
}: {
  plan: string;
  strip: Strip;
  at: number;
  onShow: (shot: number) => void;
}) {
  const t = useTranslations("compose.wall");
  const { itemOf } = useWallView();
  return (
    <ol className="mt-1.5 overflow-hidden rounded-lg border border-line">
      {strip.shots.map((shot, index) => {
        const item = itemOf(shot.mediaId);
        const name = item?.title ?? shot.groupName;
        return (
          <li key={shot.fromSeconds} className="border-b border-line last:border-0">
            <button
              type="button"
              onClick={() => onShow(index)}
              aria-current={index === at ? "true" : undefined}
              aria-label={t("large.shot", { number: String(index + 1), name })}
              className={clsx(
                "flex w-full items-center gap-3 px-3 py-1.5 text-left text-[13px] hover:bg-sunken",
                index === at && "bg-accent-soft",
              )}
            >
              <span className="block h-12 shrink-0">
                <StillPicture
                  plan={plan}
                  shot={index}
                  source={shot}
                  texts={strip.roughTexts}
                  item={item}
                  className="h-full rounded"
                />
              </span>
              <FileName name={name} className="flex-1" />
              <span className="shrink-0 text-xs text-muted tabular-nums">
                {t("seconds", { seconds: shot.untilSeconds - shot.fromSeconds })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
