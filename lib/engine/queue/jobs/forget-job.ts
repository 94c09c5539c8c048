import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import type { JobState } from "../tables/job-machine";
import { lockJob } from "./job-records";

const settledStates: readonly JobState[] = ["finished", "failed"];

/** Media ids of the clips of a settled job, or why the job cannot be deleted. */
export async function settledOutputs(
  db: EngineDatabase,
  jobId: string,
): Promise<string[] | "no-job" | "not-settled"> {
  const job = await db
    .selectFrom("engine.jobs")
    .select("state")
    .where("job_id", "=", jobId)
    .executeTakeFirst();
  if (!job) return "no-job";
  if (!settledStates.includes(job.state)) return "not-settled";
  const clips = await db
    .selectFrom("engine.clips")
    .select("media_id")
    .where("job_id", "=", jobId)
    .execute();
  return clips.flatMap(({ media_id }) => (media_id === null ? [] : [media_id]));
}

/**
 * Removes a settled job with its clips and its plans. The caller deletes the job's media before this,
 * so that a deletion that was cut short can be found again through the job.
 */
export async function forgetJob(
  db: EngineDatabase,
  jobId: string,
): Promise<"forgotten" | "no-job" | "not-settled"> {
  return db.transaction().execute(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job) return "no-job";
    if (!settledStates.includes(job.state)) return "not-settled";
    await tx.deleteFrom("engine.clips").where("job_id", "=", jobId).execute();
    await tx
      .updateTable("engine.projects")
      .set({ origin_job_id: null, deleted_at: sql<Date>`coalesce(deleted_at, now())` })
      .where("origin_job_id", "=", jobId)
      .execute();
    await tx.deleteFrom("engine.jobs").where("job_id", "=", jobId).execute();
    return "forgotten";
  });
}
