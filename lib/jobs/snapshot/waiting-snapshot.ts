import type { JobSnapshot, KnownJob } from "@/lib/model/job";
import { toClips } from "../clips/to-clips";

/** The snapshot of a job about which the backend has not answered yet: every clip waits. */
export function waitingSnapshot(jobId: string, known: KnownJob): JobSnapshot {
  return {
    jobId,
    name: known.name,
    state: "waiting",
    error: null,
    seed: known.seed,
    createdAt: known.createdAt,
    completedAt: null,
    width: known.width,
    height: known.height,
    count: known.count,
    clips: toClips({
      jobId,
      subJobs: [],
      progress: [],
      outputUrl: undefined,
      count: known.count,
      plansOnly: false,
      jobOver: false,
      jobError: null,
      previous: [],
    }),
    canCancel: false,
    canRetry: false,
  };
}
