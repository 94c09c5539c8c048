"use client";

import clsx from "clsx";
import { Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { formatLength } from "@/components/media/item/format-media";
import type { ClipSnapshot } from "@/lib/model/job";
import { ClipStill } from "./clip-still";

/** The card of a plan: a still of its first shot, and a checkbox to choose the plan. */
export function PlanCard({
  clip,
  chosen,
  onChoose,
}: {
  clip: ClipSnapshot;
  chosen: boolean;
  onChoose: (projectId: string) => void;
}) {
  const t = useTranslations("jobs");
  const { projectId } = clip;
  const [shot] = clip.content?.shots ?? [];
  return (
    <label
      className={clsx(
        "absolute inset-0 block",
        projectId && "cursor-pointer",
        chosen && "ring-2 ring-accent ring-inset",
      )}
    >
      {shot ? <ClipStill mediaId={shot.mediaId} /> : null}
      {projectId ? (
        <span className="absolute top-2 left-2 grid size-8 place-items-center rounded-md bg-surface/90 shadow-card">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={chosen}
            aria-label={t("plans.choose", { place: clip.index + 1 })}
            onChange={() => onChoose(projectId)}
          />
        </span>
      ) : null}
      <span className="absolute right-2 bottom-2 rounded-md bg-surface/90 px-2 py-1 text-xs tabular-nums shadow-card">
        {t("detail.shots", { count: clip.content?.shots.length ?? 0 })}
        {clip.durationSeconds === null ? null : ` · ${formatLength(clip.durationSeconds)}`}
      </span>
    </label>
  );
}

/** The card of a deleted plan. */
export function PlanRemoved() {
  const t = useTranslations("jobs");
  return (
    <p className="flex flex-col items-center gap-3 p-3 text-center text-[13px] text-faint">
      <Trash2 aria-hidden className="size-6" />
      {t("plans.gonePlan")}
    </p>
  );
}
