"use client";

import clsx from "clsx";
import { memo } from "react";
import { useTranslations } from "use-intl";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { StripFoot } from "./strip-foot";
import { StripHead } from "./strip-head";
import { StripShots } from "./strip-shots";

/** One video of the batch: what it shows, says and sounds like, and what to do with it. */
export const StripCard = memo(function StripCard({
  position,
  count,
  plan,
  strip,
  waits,
  isKept,
  madeIn,
  isCurrent,
  isPlaying,
  twinPosition,
  twinPercent,
}: {
  /** From 0. */
  position: number;
  count: number;
  plan: string;
  strip: Strip | null;
  /** Why there is no strip, where a job plans. */
  waits: "open" | "planning" | "lost" | null;
  isKept: boolean;
  /** The job that made it; an empty text when that is not known; null when it is not made. */
  madeIn: string | null;
  /** The video that the keys are meant for. */
  isCurrent: boolean;
  isPlaying: boolean;
  /** The video that it is too much like; null when there is none. */
  twinPosition: number | null;
  twinPercent: number;
}) {
  const t = useTranslations("compose.wall");
  const label = t("videoState", {
    number: String(position + 1),
    count: String(count),
    kept: isKept ? "yes" : "no",
    made: madeIn === null ? "no" : "yes",
  });
  return (
    <li
      data-place={position}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the wall are meant for the video with the focus
      tabIndex={isCurrent ? 0 : -1}
      aria-label={label}
      aria-busy={strip || waits === "open" || waits === "lost" ? undefined : true}
      className={clsx(
        "rounded-xl bg-surface p-3 shadow-card [contain-intrinsic-size:auto_22rem] [content-visibility:auto] sm:p-4",
        isKept && "outline-2 -outline-offset-1 outline-good/70 outline-solid",
        isCurrent && "focus-visible:outline-3 focus-visible:outline-accent",
      )}
    >
      <StripHead
        position={position}
        strip={strip}
        waits={waits}
        isKept={isKept}
        isPlaying={isPlaying}
      />
      {waits === "open" || waits === "lost" ? null : (
        <StripShots position={position} plan={plan} strip={strip} isPlaying={isPlaying} />
      )}
      <StripFoot
        position={position}
        plan={plan}
        strip={strip}
        madeIn={madeIn}
        twinPosition={twinPosition}
        twinPercent={twinPercent}
      />
    </li>
  );
});
