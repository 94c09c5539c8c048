import "server-only";
import { type ClipSummary, findClips, findTimelines } from "@/lib/engine/queue/jobs/clip-records";
import { findJob } from "@/lib/engine/queue/jobs/job-records";
import type { JobRow } from "@/lib/engine/queue/tables/tables";
import { type ClipReport, needsWords } from "@/lib/ims/schema/answers/clip-report";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { toClipStatus, toJobStatus } from "@/lib/engine/rpc/answers/job-answer";
import { secondsLeft } from "@/lib/engine/rpc/answers/seconds-left";

/** The stage of a clip. Until its job is planned, a clip has the stage of the job. */
function stageOf(job: JobRow, clip: ClipSummary): string {
  if (clip.state !== "waiting") return clip.stage;
  return job.state === "preparing" ? job.stage : "Waiting";
}

function elapsedSeconds(clip: ClipSummary, now: Date): number | null {
  if (!clip.started_at) return null;
  return ((clip.finished_at ?? now).getTime() - clip.started_at.getTime()) / 1000;
}

/** The findings to return. A hundred clips may be polled every second, so good findings and hashes are sent only in full answers. */
function reportOf({ report }: ClipSummary, isWhole: boolean): ClipReport | undefined {
  if (!report || isWhole) return report ?? undefined;
  const { PictureHashes: _hashes, ...others } = report;
  return { ...others, Rules: report.Rules.filter(needsWords) };
}

/** Returns what IMS does not: stage, percent, time left, attempt and plan of every clip. */
export const reelpressGetBatchProgress: Handler<"ReelpressGetBatchProgress"> = async (
  { JobId, WithTimelines = true },
  context,
) => {
  const job = await findJob(context.db, JobId);
  if (!job) return faults.jobNotFound(JobId);
  const clips = await findClips(context.db, JobId);
  const timelines = WithTimelines
    ? await findTimelines(context.db, JobId)
    : new Map<string, string>();
  const left = secondsLeft(
    clips.map((clip) => ({
      state: clip.state,
      progress: clip.progress,
      plannedSeconds: clip.planned_seconds,
      elapsedSeconds: elapsedSeconds(clip, context.now()),
    })),
    context.slots,
  );
  return {
    JobId,
    Status: toJobStatus(job.state),
    Cancelled: job.cancelled,
    Seed: job.seed,
    NotObeyed: job.not_obeyed,
    SubJobs: clips.map((clip, index) => ({
      JobId: clip.clip_id,
      Index: clip.index,
      Status: clip.state === "cancelled" ? "Cancelled" : toClipStatus(clip.state),
      Stage: stageOf(job, clip),
      Progress: clip.progress,
      SecondsLeft: left[index] ?? undefined,
      Attempt: clip.attempt,
      MediaId: clip.state === "done" ? (clip.media_id ?? undefined) : undefined,
      Duration: clip.duration_seconds ?? undefined,
      Timeline: timelines.get(clip.clip_id),
      ErrorCode: clip.error_code ?? undefined,
      ErrorMessage: clip.error_message ?? undefined,
      Report: reportOf(clip, WithTimelines),
    })),
  };
};
