import type { z } from "zod";
import type { ClipState, JobState } from "@/lib/engine/queue/tables/job-machine";
import type { ListedProduction, ProductionQuery } from "@/lib/engine/queue/jobs/producing-records";
import type { producingStatusSchema } from "@/lib/ims/schema/answers/producing";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { utcSeconds } from "./media-answer";

export type ProducingStatus = z.output<typeof producingStatusSchema>;

/** The status of a waiting clip, which depends on its job. Source: IMS docs, GetMediaProducingJob. */
const waitingStatus = {
  waiting: "Init",
  preparing: "Processing",
  working: "Queuing",
  finished: "Queuing",
  failed: "Failed",
} as const satisfies Record<JobState, ProducingStatus>;

const clipStatus = {
  running: "Processing",
  publishing: "Processing",
  done: "Success",
  failed: "Failed",
  cancelled: "Failed",
} as const satisfies Record<Exclude<ClipState, "waiting">, ProducingStatus>;

function producingStatus(clip: ClipState, job: JobState): ProducingStatus {
  return clip === "waiting" ? waitingStatus[job] : clipStatus[clip];
}

/** The states behind a status word. */
export function statesOfProducing(status: ProducingStatus): ProductionQuery["states"] {
  const jobs = (Object.keys(waitingStatus) as JobState[]).filter(
    (state) => waitingStatus[state] === status,
  );
  const clips = (Object.keys(clipStatus) as (keyof typeof clipStatus)[]).filter(
    (state) => clipStatus[state] === status,
  );
  const waiting = jobs.length > 0 ? [{ clip: "waiting" as const, jobs }] : [];
  return [...clips.map((clip) => ({ clip })), ...waiting];
}

/** The fields that Get and List share. */
export function producingAnswer(production: ListedProduction): object {
  const status = producingStatus(production.state, production.job_state);
  const isDone = production.state === "done";
  return {
    JobId: production.clip_id,
    ProjectId: production.project_id ?? undefined,
    Status: status,
    MediaId: isDone ? (production.media_id ?? undefined) : undefined,
    MediaURL: production.output_url ?? undefined,
    Duration: isDone ? (production.duration_seconds ?? undefined) : undefined,
    ...(status === "Failed"
      ? { Code: production.error_code, Message: production.error_message }
      : {}),
    CreateTime: utcSeconds(production.created_at),
    ModifiedTime: utcSeconds(production.modified_at),
    CompleteTime: production.finished_at ? utcSeconds(production.finished_at) : undefined,
    UserData: production.user_data ?? undefined,
  };
}

/** JSON text with the texts of a sub job; undefined until the plan is drawn. Source: IMS docs. */
export function subJobMaterials(timeline: string | null): string | undefined {
  const plan = readTimeline(timeline);
  // A plan that cannot be read leaves out this field; the caller still gets the rest of the answer.
  if (!plan) return undefined;
  const { Title, SubHeadings, SpeechText } = plan.Reelpress;
  const subHeadings = SubHeadings.length > 0 ? { SubHeading: SubHeadings } : {};
  return JSON.stringify({ Title, SpeechText, ...subHeadings });
}
