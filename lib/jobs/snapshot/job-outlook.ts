import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";

/** A job in a few numbers. */
export type JobOutlook = {
  ready: number;
  planned: number;
  failed: number;
  cancelled: number;
  open: number;
  /** Share of all work that is done, 0 to 1; a settled clip counts as 1. */
  share: number;
  /** Null when there is nothing to estimate from. */
  secondsLeft: number | null;
};

/** With a smaller share done, the remaining time cannot be estimated. */
const leastShare = 0.04;

/** Counts, progress and remaining time of a job. `nowMs` is the reader's clock. */
export function jobOutlook(
  job: Pick<JobSnapshot, "clips" | "count" | "createdAt">,
  nowMs: number,
): JobOutlook {
  const number = (...states: ClipSnapshot["state"][]) =>
    job.clips.filter((clip) => states.includes(clip.state)).length;
  const open = number("waiting", "working");
  const share =
    job.clips.length === 0
      ? 0
      : job.clips.reduce((sum, clip) => sum + shareOf(clip), 0) / job.clips.length;
  return {
    ready: number("ready"),
    planned: number("planned"),
    failed: number("failed"),
    cancelled: number("cancelled"),
    open,
    share,
    secondsLeft: open === 0 ? null : secondsLeft(job, share, nowMs),
  };
}

function shareOf(clip: ClipSnapshot): number {
  if (clip.state === "waiting") return 0;
  return clip.state === "working" ? (clip.progress ?? 0) : 1;
}

/**
 * When no clip waits, the slowest clip at work decides. Otherwise the pace so far is extrapolated: it
 * includes everything (slots, cache, voice) that an estimate from single clips would have to guess.
 */
function secondsLeft(
  job: Pick<JobSnapshot, "clips" | "createdAt">,
  share: number,
  nowMs: number,
): number | null {
  const open = job.clips.filter((clip) => clip.state === "waiting" || clip.state === "working");
  const reported = open.flatMap((clip) => clip.secondsLeft ?? []);
  const noneWaits = open.every((clip) => clip.state === "working");
  if (noneWaits && reported.length === open.length) return Math.max(...reported);
  const elapsedSeconds = (nowMs - Date.parse(job.createdAt)) / 1000;
  if (share < leastShare || !(elapsedSeconds > 0)) return null;
  return (elapsedSeconds * (1 - share)) / share;
}
