import "server-only";
import { z } from "zod";
import { engineUserId } from "@/lib/engine/queue/jobs/callback-events";
import { type ClipSummary, findClips } from "@/lib/engine/queue/jobs/clip-records";
import { findJob } from "@/lib/engine/queue/jobs/job-records";
import { extractionType } from "@/lib/engine/queue/tables/job-type";
import type { JobRow } from "@/lib/engine/queue/tables/tables";
import { extractionInputSchema, extractionOutputSchema } from "@/lib/ims/schema/config/extraction";
import { extractedHighlightSchema } from "@/lib/ims/schema/answers/smart-handle";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { utcSeconds } from "@/lib/engine/rpc/answers/media-answer";

const states = {
  waiting: "Created",
  preparing: "Executing",
  working: "Executing",
  finished: "Finished",
  failed: "Failed",
} as const satisfies Record<JobRow["state"], string>;

const highlightsSchema = z.array(extractedHighlightSchema);

/** The highlights that were found, each with the file and the media that became of it. */
function resultOf(job: JobRow, clips: readonly ClipSummary[], isListed: boolean) {
  const found = highlightsSchema.parse(JSON.parse(job.extend_output ?? "[]"));
  return found.map((highlight, index) => {
    const clip = clips[index];
    if (clip?.state !== "done") return highlight;
    const media = isListed ? { ExportedMediaId: clip.media_id } : {};
    return { ...highlight, MediaURL: clip.output_url, ...media };
  });
}

/** An extraction of highlights; the other kinds of smart jobs are made by the cloud alone. */
export const getSmartHandleJob: Handler<"GetSmartHandleJob"> = async ({ JobId }, { db }) => {
  const job = await findJob(db, JobId);
  if (!job || job.solution !== "extraction") return faults.jobNotFound(JobId);
  const clips = await findClips(db, JobId);
  const input = extractionInputSchema.parse(JSON.parse(job.input_config));
  const output = extractionOutputSchema.parse(JSON.parse(job.output_config));
  const isListed = output.ExportAsNewMedia;
  const failed = clips.find((clip) => clip.error_code !== null);
  const isFailed = failed !== undefined && clips.every((clip) => clip.state === "failed");
  const failure = job.error_code === null ? failed : job;
  const made = clips.find((clip) => clip.state === "done");
  const isEnded = job.state === "finished" || job.state === "failed";
  const highlights = JSON.stringify({ Highlights: resultOf(job, clips, isListed) });
  return {
    JobId,
    State: isFailed ? states.failed : states[job.state],
    ...(failure ? { ErrorCode: failure.error_code, ErrorMessage: failure.error_message } : {}),
    UserData: job.user_data ?? undefined,
    Output: isEnded ? highlights : "{}",
    JobResult: isEnded
      ? {
          AiResult: highlights,
          MediaUrl: made?.output_url ?? undefined,
          MediaId: isListed ? (made?.media_id ?? undefined) : undefined,
        }
      : {},
    SmartJobInfo: {
      JobType: extractionType,
      Title: "HighlightExtraction",
      UserId: String(engineUserId),
      CreateTime: utcSeconds(job.created_at),
      ModifiedTime: utcSeconds(job.modified_at),
      InputConfig: { InputFile: input.MediaArray[0]?.MediaId },
      OutputConfig: { Bucket: output.Bucket, Object: output.ObjectKey },
    },
  };
};
