import type { Abilities } from "@/lib/ims/backend";
import { z } from "zod";
import type { BatchJobAnswer } from "@/lib/ims/schema/answers/batch-job";
import type { BatchProgressAnswer } from "@/lib/ims/schema/answers/extensions";
import { isSettled } from "@/lib/model/job-state";
import type { ClipSnapshot, JobSnapshot, JobState, KnownJob } from "@/lib/model/job";
import { toClips } from "../clips/to-clips";

export type CloudView = {
  job: BatchJobAnswer;
  /** Null on Alibaba Cloud, and when the engine did not answer. */
  progress: BatchProgressAnswer | null;
  /** Null for a job that this app did not submit. */
  known: KnownJob | null;
  previous: JobSnapshot | null;
  /** What the job's backend can do with the job. */
  can: Pick<Abilities, "cancel" | "retry">;
};

const outputSchema = z.object({
  MediaURL: z.string().optional().catch(undefined),
  Count: z.coerce.number().int().positive().optional().catch(undefined),
  Width: z.coerce.number().positive().optional().catch(undefined),
  Height: z.coerce.number().positive().optional().catch(undefined),
  GeneratePreviewOnly: z.boolean().optional().catch(undefined),
});
const userDataSchema = z.object({
  Name: z.string().min(1).optional().catch(undefined),
  Seed: z.union([z.string(), z.number()]).optional().catch(undefined),
});
const extendSchema = z.object({
  ErrorCode: z.string().min(1),
  ErrorMessage: z.string().default(""),
});

/**
 * Maps the cloud's answer about a job to a snapshot. Pure, and tolerant of odd answers: unknown status
 * words, numbers as text, missing lists, configs that are not JSON.
 */
export function toSnapshot(view: CloudView): JobSnapshot {
  const { job, progress, known, previous } = view;
  const output = outputSchema.safeParse(readJson(job.OutputConfig)).data;
  const userData = userDataSchema.safeParse(readJson(job.UserData)).data;
  const subJobs = job.SubJobList ?? [];
  const status = job.Status.trim().toLowerCase();
  const error = jobErrorOf(job, status);
  const clips = toClips({
    jobId: job.JobId,
    subJobs,
    progress: progress?.SubJobs ?? [],
    outputUrl: output?.MediaURL,
    count: output?.Count ?? known?.count ?? subJobs.length,
    plansOnly: output?.GeneratePreviewOnly === true,
    jobOver: status === "finished" || status === "failed",
    jobError: error,
    previous: previous?.clips ?? [],
  });
  const state = toJobState(status, clips, progress?.Cancelled ?? false);
  const settled = isSettled({ state, clips });
  return {
    jobId: job.JobId,
    name: known?.name ?? userData?.Name ?? job.JobId,
    state,
    error,
    seed: progress?.Seed ?? known?.seed ?? String(userData?.Seed ?? ""),
    createdAt: isoOrNull(job.CreateTime) ?? known?.createdAt ?? new Date(0).toISOString(),
    completedAt: settled ? (isoOrNull(job.CompleteTime) ?? isoOrNull(job.ModifiedTime)) : null,
    width: output?.Width ?? known?.width ?? 1080,
    height: output?.Height ?? known?.height ?? 1920,
    count: output?.Count ?? known?.count ?? clips.length,
    clips,
    ...(progress?.NotObeyed?.length ? { notObeyed: progress.NotObeyed } : {}),
    canCancel: view.can.cancel && !settled,
    canRetry: view.can.retry && clips.some((c) => c.state === "failed" || c.state === "cancelled"),
  };
}

/**
 * On the cloud, `Finished` means that nothing more happens, not that all went well. A job whose clip
 * is being retried is at work again, whatever its own status says.
 */
function toJobState(
  status: string,
  clips: readonly ClipSnapshot[],
  cancelRequested: boolean,
): JobState {
  const has = (state: ClipSnapshot["state"]) => clips.some((clip) => clip.state === state);
  const open = has("waiting") || has("working");
  const hasResult = has("ready") || has("planned");
  if (status === "failed" && !open) return hasResult ? "finished" : "failed";
  if (status === "init" && !has("working") && !hasResult) {
    return cancelRequested && !open ? "cancelled" : "waiting";
  }
  if (open) return "working";
  if (status === "processing" && !cancelRequested) return "working";
  if (has("cancelled")) return "cancelled";
  if (has("failed") && !hasResult) return "failed";
  return "finished";
}

function jobErrorOf(job: BatchJobAnswer, status: string): JobSnapshot["error"] {
  const extend = extendSchema.safeParse(readJson(job.Extend)).data;
  if (extend) return { code: extend.ErrorCode, message: extend.ErrorMessage };
  return status === "failed" ? { code: "Unknown", message: "" } : null;
}

function readJson(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isoOrNull(text: string | undefined): string | null {
  const time = new Date(text ?? "");
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
