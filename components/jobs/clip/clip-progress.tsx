"use client";

import { useTranslations } from "use-intl";
import type { ClipSnapshot } from "@/lib/model/job";
import { leftParts } from "../status/format-time";
import { ProgressRing } from "./progress-ring";

/** Shown while a clip is not ready: its turn, its stage, its progress and the remaining time. */
export function ClipProgress({ clip }: { clip: ClipSnapshot }) {
  const t = useTranslations("jobs");
  const number = clip.index + 1;
  if (clip.state === "waiting" && clip.stage === "waiting") {
    return (
      <div className="flex flex-col items-center gap-1 text-faint">
        <span aria-hidden className="text-2xl font-medium tabular-nums">
          {String(number).padStart(2, "0")}
        </span>
        <span className="text-[13px]">{t("stage.waiting")}</span>
      </div>
    );
  }
  const left = clip.secondsLeft === null ? null : leftParts(clip.secondsLeft);
  return (
    <div className="flex flex-col items-center gap-2 text-center">
      <ProgressRing
        value={clip.state === "waiting" ? null : clip.progress}
        label={t("clipProgressLabel", { place: number })}
      />
      <span className="text-[13px] font-medium">{t(`stage.${clip.stage}`)}</span>
      {/* The line is always there, so that nothing jumps when the first estimate arrives. */}
      <span className="h-4 text-xs text-faint tabular-nums">
        {left ? t(`left.${left.unit}`, { value: left.value }) : null}
      </span>
    </div>
  );
}
