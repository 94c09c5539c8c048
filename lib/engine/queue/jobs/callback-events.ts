import type { CallbackEvent } from "@/lib/ims/schema/answers/callbacks";
import type { MediaRow } from "../library/media-records";
import { extractionType, jobTypeOf } from "../tables/job-type";
import type { ClipRow, JobRow } from "../tables/tables";

/**
 * IMS puts the id of the account into every event. The engine has a single account without an id; this
 * value is none that Alibaba Cloud assigns.
 */
export const engineUserId = 1_000_000_000_000_000;

/** What an event needs of a clip: all but its timeline, which is most of a row. */
export type EndedClip = Pick<
  ClipRow,
  | "clip_id"
  | "index"
  | "state"
  | "media_id"
  | "output_url"
  | "project_id"
  | "duration_seconds"
  | "error_code"
  | "error_message"
  | "finished_at"
  | "modified_at"
>;
type EndedJob = Pick<
  JobRow,
  "job_id" | "kind" | "solution" | "state" | "user_data" | "error_code" | "error_message"
>;

function envelope<Event extends CallbackEvent>(
  type: Event["EventType"],
  at: Date,
  body: Event["MessageBody"],
): Event {
  const time = `${at.toISOString().slice(0, 19)}Z`;
  // The union's members differ in these two fields only, and the caller names the member.
  return {
    EventType: type,
    UserId: engineUserId,
    EventTime: time,
    MessageBody: body,
  } as unknown as Event;
}

const failureOf = (row: Pick<JobRow, "error_code" | "error_message">) => ({
  Status: "Fail" as const,
  ErrorCode: row.error_code ?? undefined,
  ErrorMessage: row.error_message ?? undefined,
});

const fileOf = (clip: EndedClip) => ({
  MediaId: clip.media_id ?? undefined,
  MediaURL: clip.output_url ?? undefined,
});

/** A sub-job as in GetBatchMediaProducingJob, whose word for a failure is `Failed`, not `Fail`. */
function subJobOf(clip: EndedClip) {
  const ids = { JobId: clip.clip_id, ProjectId: clip.project_id ?? undefined };
  if (clip.state !== "done") return { ...ids, ...failureOf(clip), Status: "Failed" };
  const Duration = clip.duration_seconds ?? undefined;
  return { ...ids, Status: "Success", ...fileOf(clip), Duration };
}

type Produced = Extract<CallbackEvent, { EventType: "ProduceMediaComplete" }>;
type Batch = Extract<CallbackEvent, { EventType: "BatchProduceMediaComplete" }>;
type Registered = Extract<CallbackEvent, { EventType: "RegisterMediaComplete" }>;

/** The event that a clip has ended. */
export function produceMediaComplete(job: EndedJob, clip: EndedClip, at: Date): Produced {
  return envelope<Produced>("ProduceMediaComplete", at, {
    JobId: clip.clip_id,
    MasterJobId: job.kind === "single" ? undefined : job.job_id,
    ProjectId: clip.project_id ?? undefined,
    ...(clip.state === "done" ? { Status: "Success", ...fileOf(clip) } : failureOf(clip)),
    UserData: job.user_data ?? undefined,
  });
}

/**
 * The event that a batch has ended. IMS calls a batch finished also when some of its clips failed; here
 * it is a `Fail` when no clip succeeded. An extraction ends with it, too, because the event of its own
 * has no published name. confirmed: false
 */
export function batchProduceMediaComplete(
  job: EndedJob,
  clips: readonly EndedClip[],
  at: Date,
): Batch {
  const firstFailed = clips.find((clip) => clip.error_code !== null);
  const isWithoutClips = job.state === "finished" && clips.length === 0;
  return envelope<Batch>("BatchProduceMediaComplete", at, {
    JobId: job.job_id,
    JobType: jobTypeOf(job) ?? (job.solution === "extraction" ? extractionType : undefined),
    ...(isWithoutClips || clips.some((clip) => clip.state === "done")
      ? { Status: "Success" }
      : failureOf(job.error_code || !firstFailed ? job : firstFailed)),
    SubJobList: clips.map(subJobOf),
    UserData: job.user_data ?? undefined,
  });
}

type EndedMedia = Pick<
  MediaRow,
  "media_id" | "input_url" | "media_type" | "status" | "user_data" | "modified_at"
>;

/** The event that media were examined, and whether they can be used. */
export function registerMediaComplete(
  media: EndedMedia,
  made?: { clipId: string; userData: string | null },
): Registered {
  const isUsable = media.status === "Normal";
  return envelope<Registered>("RegisterMediaComplete", media.modified_at, {
    MediaId: media.media_id,
    InputURL: media.input_url,
    MediaType: media.media_type,
    Status: isUsable ? "Success" : "Fail",
    ...(isUsable
      ? {}
      : {
          ErrorCode: "InvalidParameter.ResourceContentBad",
          ErrorMessage: "The file could not be examined. Convert it to MP4 and register it again.",
        }),
    ...(made ? { JobId: made.clipId } : {}),
    UserData: (made ? made.userData : media.user_data) ?? undefined,
  });
}
