import type { ClipSnapshot, JobRow, JobSnapshot } from "./job";

/** A video that can be played and downloaded. */
export type ReadyClip = ClipSnapshot & { mediaId: string };

export const isReadyClip = (clip: ClipSnapshot): clip is ReadyClip =>
  clip.state === "ready" && clip.mediaId !== null;

/** True when the job will not change any more by itself. */
export function isSettled(job: Pick<JobSnapshot, "state" | "clips">): boolean {
  const open = job.clips.some((clip) => clip.state === "waiting" || clip.state === "working");
  return job.state !== "waiting" && job.state !== "working" && !open;
}

/** True when the job ended with plans, or with plans that were deleted since, and made no video. */
export const isOfPlans = (job: Pick<JobRow, "state" | "ready" | "failed">): boolean =>
  job.state === "finished" && job.ready === 0 && job.failed === 0;
