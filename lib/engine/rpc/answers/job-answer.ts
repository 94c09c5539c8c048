import type { ClipSummary } from "@/lib/engine/queue/jobs/clip-records";
import type { ClipState, JobState } from "@/lib/engine/queue/tables/job-machine";
import { jobTypeOf } from "@/lib/engine/queue/tables/job-type";
import type { JobRow } from "@/lib/engine/queue/tables/tables";
import { utcSeconds } from "./media-answer";

/** The engine's job states in the words of IMS. Source: IMS docs, GetBatchMediaProducingJob. */
const jobStatus = {
  waiting: "Init",
  preparing: "Processing",
  working: "Processing",
  finished: "Finished",
  failed: "Failed",
} as const satisfies Record<JobState, string>;

/** IMS has no state for cancelled clips; they are failed, with a code. */
const clipStatus = {
  waiting: "Init",
  running: "Processing",
  publishing: "Processing",
  done: "Success",
  failed: "Failed",
  cancelled: "Failed",
} as const satisfies Record<ClipState, string>;

export type JobStatus = (typeof jobStatus)[JobState];

export const toJobStatus = (state: JobState): JobStatus => jobStatus[state];
export const toClipStatus = (state: ClipState): string => clipStatus[state];

export function statesOfStatus(status: JobStatus): JobState[] {
  const states = Object.keys(jobStatus) as JobState[];
  return states.filter((state) => jobStatus[state] === status);
}

/** The fields that Get and List share. Config texts are echoed unchanged. */
export function jobAnswer(job: JobRow): object {
  const failure = { ErrorCode: job.error_code, ErrorMessage: job.error_message };
  return {
    JobId: job.job_id,
    JobType: jobTypeOf(job) ?? undefined,
    Status: jobStatus[job.state],
    ...(job.kind === "scene" ? { ExtendInput: job.extend_input ?? "[]" } : {}),
    ...(job.kind === "organization" ? { ExtendInput: job.extend_input ?? "{}" } : {}),
    ...(job.kind === "scene"
      ? {}
      : { InputConfig: job.input_config, EditingConfig: job.editing_config ?? "{}" }),
    OutputConfig: job.output_config,
    ...(job.extend_output === null ? {} : { ExtendOutput: job.extend_output }),
    UserData: job.user_data ?? undefined,
    Extend: JSON.stringify(job.error_code ? failure : {}),
    CreateTime: utcSeconds(job.created_at),
    ModifiedTime: utcSeconds(job.modified_at),
    CompleteTime: job.completed_at ? utcSeconds(job.completed_at) : undefined,
  };
}

export function subJobAnswer(clip: ClipSummary): object {
  const isDone = clip.state === "done";
  const isFailed = clip.state === "failed" || clip.state === "cancelled";
  return {
    JobId: clip.clip_id,
    Status: clipStatus[clip.state],
    ProjectId: clip.project_id ?? undefined,
    ...(isDone
      ? {
          MediaId: clip.media_id ?? undefined,
          MediaURL: clip.output_url ?? undefined,
          Duration: clip.duration_seconds,
        }
      : {}),
    ...(isFailed ? { ErrorCode: clip.error_code, ErrorMessage: clip.error_message } : {}),
  };
}
