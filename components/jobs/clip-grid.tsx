"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { arrangeClips, countClips } from "@/lib/jobs/reviews/arrange-clips";
import { isReadyClip } from "@/lib/model/job-state";
import type { JobSnapshot } from "@/lib/model/job";
import type { ClipFilter, ClipOrder } from "@/lib/model/clip-filters";
import { ClipCard } from "./clip/clip-card";
import { useOnePlaying } from "./clip/use-one-playing";
import type { usePlans } from "./clip/use-plans";
import { ReviewBar } from "./review/review-bar";
import { useClipKeys } from "./review/use-clip-keys";
import type { useReviews } from "./review/use-reviews";
import { deferred } from "@/components/ui/later/deferred";

const CompareClips = deferred(async () => (await import("./review/compare-clips")).CompareClips);

/** Columns by the shape of the clips: a row has more tall clips than wide clips. */
function columnsFor(width: number, height: number): string {
  if (width > height) return "grid-cols-1 sm:grid-cols-[repeat(auto-fill,minmax(320px,1fr))]";
  if (width > height * 0.9) return "grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(260px,1fr))]";
  return "grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(196px,1fr))]";
}

/** A comparison of more videos than this is too small to judge. */
const mostSideBySide = 4;

/** The videos of a job: what is shown and in which order, their cards, and those that play side by side. */
export function ClipGrid({
  job,
  retrying,
  onRetry,
  onDetails,
  plans,
  reviews: { reviews, toggle, giveReason },
  tools,
}: {
  job: JobSnapshot;
  retrying: ReadonlySet<string>;
  onRetry: (subJobId: string) => void;
  onDetails: (index: number) => void;
  plans: ReturnType<typeof usePlans>;
  reviews: ReturnType<typeof useReviews>;
  /** Beside the filters: what can be done with the judged videos. */
  tools: ReactNode;
}) {
  const t = useTranslations("jobs");
  const words = useTranslations("reviews");
  const grid = useRef<HTMLUListElement>(null);
  useOnePlaying(grid);
  const [filter, setFilter] = useState<ClipFilter>("all");
  const [order, setOrder] = useState<ClipOrder>("number");
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [comparing, setComparing] = useState(false);
  const counts = useMemo(() => countClips(job.clips, reviews), [job.clips, reviews]);
  const shown = useMemo(
    () => arrangeClips(job.clips, { filter, order }, reviews),
    [job.clips, filter, order, reviews],
  );
  const pick = useCallback(
    (index: number) =>
      setPicked((before) =>
        before.includes(index)
          ? before.filter((each) => each !== index)
          : [...before, index].slice(-mostSideBySide),
      ),
    [],
  );
  useClipKeys(grid, {
    onFavourite: useCallback((index) => toggle(index, "favourite"), [toggle]),
    onReject: useCallback((index) => toggle(index, "rejected"), [toggle]),
    onPick: pick,
  });
  const ready = job.clips.filter(isReadyClip);
  const sides = picked.flatMap((index) => ready.find((clip) => clip.index === index) ?? []);
  const compares = comparing && sides.length > 1;
  return (
    <>
      <h2 className="sr-only">{t("clips")}</h2>
      {job.clips.some((clip) => clip.state === "ready") && job.count > 1 ? (
        <ReviewBar
          counts={counts}
          filter={filter}
          order={order}
          picked={sides.length}
          onFilter={setFilter}
          onOrder={setOrder}
          onCompare={() => setComparing(true)}
        >
          {tools}
        </ReviewBar>
      ) : null}
      {shown.length === 0 ? (
        <div className="rounded-xl bg-surface p-8 text-center text-sm text-muted shadow-card">
          <p>{words("none")}</p>
          <Button className="mt-3" onClick={() => setFilter("all")}>
            {words("showAll")}
          </Button>
        </div>
      ) : null}
      <ul ref={grid} className={`grid gap-x-4 gap-y-6 ${columnsFor(job.width, job.height)}`}>
        {shown.map((clip) => (
          <ClipCard
            key={clip.index}
            clip={clip}
            width={job.width}
            height={job.height}
            count={job.count}
            canRetry={job.canRetry}
            retrying={retrying.has(clip.subJobId)}
            onRetry={onRetry}
            onDetails={onDetails}
            chosen={clip.projectId !== null && plans.chosen.has(clip.projectId)}
            onChoose={plans.toggle}
            review={reviews.get(clip.index) ?? null}
            picked={picked.includes(clip.index)}
            onVerdict={toggle}
            onReason={giveReason}
            onPick={pick}
          />
        ))}
      </ul>
      {compares ? (
        <CompareClips
          clips={sides}
          width={job.width}
          height={job.height}
          onDrop={pick}
          onClose={() => setComparing(false)}
        />
      ) : null}
    </>
  );
}
