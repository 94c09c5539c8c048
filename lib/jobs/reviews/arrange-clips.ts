import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import type { ClipFilter, ClipOrder } from "@/lib/model/clip-filters";
import type { ClipReview } from "@/lib/model/review";

export type Reviews = ReadonlyMap<number, ClipReview>;

export const reviewsByIndex = (reviews: readonly ClipReview[]): Reviews =>
  new Map(reviews.map((review) => [review.index, review]));

/** Whether a filter shows a video. `open`: nobody has said anything about a video that is ready. */
export function isShown(clip: ClipSnapshot, filter: ClipFilter, reviews: Reviews): boolean {
  const verdict = reviews.get(clip.index)?.verdict;
  switch (filter) {
    case "all":
      return true;
    case "favourites":
      return verdict === "favourite";
    case "rejected":
      return verdict === "rejected";
    case "open":
      return verdict === undefined && clip.state === "ready";
    case "attention":
      return clip.state === "failed" || (clip.check !== undefined && clip.check.verdict !== "good");
  }
}

const rank = { favourite: 0, none: 1, rejected: 2 } as const;

/** The shown videos in the chosen order; those that are equal in it stay in the order of their numbers. */
export function arrangeClips(
  clips: readonly ClipSnapshot[],
  { filter, order }: { filter: ClipFilter; order: ClipOrder },
  reviews: Reviews,
): ClipSnapshot[] {
  const shown = clips.filter((clip) => isShown(clip, filter, reviews));
  const by = (measure: (clip: ClipSnapshot) => number) =>
    shown.toSorted((one, other) => measure(one) - measure(other) || one.index - other.index);
  switch (order) {
    case "number":
      return by((clip) => clip.index);
    case "verdict":
      return by((clip) => rank[reviews.get(clip.index)?.verdict ?? "none"]);
    case "longest":
      return by((clip) => -(clip.durationSeconds ?? -1));
    case "shortest":
      return by((clip) => clip.durationSeconds ?? Number.MAX_SAFE_INTEGER);
  }
}

/** How many videos each filter shows. */
export function countClips(
  clips: readonly ClipSnapshot[],
  reviews: Reviews,
): Record<ClipFilter, number> {
  const count = (filter: ClipFilter) =>
    clips.filter((clip) => isShown(clip, filter, reviews)).length;
  return {
    all: clips.length,
    favourites: count("favourites"),
    open: count("open"),
    rejected: count("rejected"),
    attention: count("attention"),
  };
}

/** The rejected videos that are ready, by their indexes. */
export function rejectedOf({ clips }: Pick<JobSnapshot, "clips">, reviews: Reviews): number[] {
  return clips.flatMap(({ index, state }) =>
    state === "ready" && reviews.get(index)?.verdict === "rejected" ? [index] : [],
  );
}
