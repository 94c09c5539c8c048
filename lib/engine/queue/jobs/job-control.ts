import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import { clipRule, jobRule } from "../tables/job-machine";
import { lockJob, settleJob } from "./job-records";
import { leaseEnded } from "../tables/lease";

/** What people can do with a job: cancel it, or retry one clip. */

const cancelledFailure = {
  code: "JobCancelled",
  message: "The job was cancelled before this clip was made.",
} as const;

/**
 * Cancels the clips that are not settled. Finished clips stay. A settled job does not change.
 * @returns false when there is no such job
 */
export async function cancelJob(db: EngineDatabase, jobId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job) return false;
    if (job.state === "finished" || job.state === "failed") return true;
    const { from, to } = clipRule("cancelled");
    await sql`
      update engine.clips set state = ${to}, stage = 'Cancelled', finished_at = now(),
        error_code = ${cancelledFailure.code}, error_message = ${cancelledFailure.message},
        ${leaseEnded}
      where job_id = ${jobId} and state = any(${from})
    `.execute(tx);
    await sql`update engine.jobs set cancelled = true, modified_at = now() where job_id = ${jobId}`.execute(
      tx,
    );
    await settleJob(tx, jobId);
    return true;
  });
}

export type RetryAnswer = "accepted" | "no-job" | "no-clip" | "not-failed";

/** Puts one failed or cancelled clip back into the queue and reopens its job. */
export async function retryClip(
  db: EngineDatabase,
  jobId: string,
  clipId: string,
): Promise<RetryAnswer> {
  return db.transaction().execute(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job) return "no-job";
    const clip = await tx
      .selectFrom("engine.clips")
      .selectAll()
      .where("job_id", "=", jobId)
      .where("clip_id", "=", clipId)
      .executeTakeFirst();
    if (!clip) return "no-clip";
    const retried = clipRule("retried");
    if (!retried.from.includes(clip.state)) return "not-failed";
    await sql`
      update engine.clips set state = ${retried.to}, stage = 'Waiting', progress = 0, breaks = 0,
        kills = 0, published = null, report = null, error_code = null, error_message = null, finished_at = null,
        told = false, modified_at = now()
      where clip_id = ${clipId}
    `.execute(tx);
    // A clip without a timeline must be planned again, and a plan-only job plans but never renders.
    const isToPlan = clip.timeline === null || job.kind === "preview";
    const reopened = jobRule(isToPlan ? "replanned" : "reopened");
    await sql`
      update engine.jobs set state = ${reopened.to}, completed_at = null, cancelled = false, told = false,
        error_code = null, error_message = null, breaks = 0, kills = 0, modified_at = now(),
        stage = ${isToPlan ? "Waiting" : "Working"}
      where job_id = ${jobId} and state = any(${reopened.from})
    `.execute(tx);
    return "accepted";
  });
}
