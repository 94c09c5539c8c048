import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";

/** A job in a few numbers. */
export type JobOutlook = {
  ready: number;
  planned: number;
  failed: number;
  cancelled: number;
  open: number;
  /** 0 to 1 of all work, settled clips counting whole. */
  share: number;
  /** Null when there is nothing to base a guess on. */
  secondsLeft: number | null;
};

/** Less than this share done is too little to tell the rest from. */
const leastShare = 0.04;

/** Sums a job up. `nowMs` is the reader's clock. */
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
 * When no clip waits, the slowest one at work decides. Else the pace so far is carried on: it holds
 * everything (lanes, cache, voice) that an estimate from single clips would have to guess.
 */
function secondsLeft(
  job: Pick<JobSnapshot, "clips" | "createdAt">,
  share: number,
  nowMs: number,
): number | null {
  const open = job.clips.filter((clip) => clip.state === "waiting" || clip.state === "working");
  const told = open.flatMap((clip) => clip.secondsLeft ?? []);
  const noneWaits = open.every((clip) => clip.state === "working");
  if (noneWaits && told.length === open.length) return Math.max(...told);
  const elapsedSeconds = (nowMs - Date.parse(job.createdAt)) / 1000;
  if (share < leastShare || !(elapsedSeconds > 0)) return null;
  return (elapsedSeconds * (1 - share)) / share;
}
