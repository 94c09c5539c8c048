import "server-only";
import { type Selectable, sql, type Transaction } from "kysely";
import { type EngineDatabase, newId } from "./engine-database";
import { jobRule } from "./job-machine";
import { readPageToken, writePageToken } from "./page-token";
import type { JobsTable, MediaIds, Tables } from "./tables";
import { claimToken } from "./token-records";

export type JobRow = Selectable<JobsTable>;

export type NewJob = {
  seed: string | null;
  inputConfig: string;
  editingConfig: string | undefined;
  outputConfig: string;
  userData: string | undefined;
  mediaIds: MediaIds;
  /** Addresses of the outputs, in the order of their index. */
  outputUrls: string[];
  token: { value: string; fingerprint: string } | null;
};

export type Stored = { ok: true; jobId: string; isNew: boolean } | { ok: false; mismatch: true };

export const submitOperation = "SubmitBatchMediaProducingJob";

/**
 * Stores a job with its clips, or answers the job that the same token made before. Of two calls
 * with one token that race, the second waits for the first at the token's key.
 */
export async function storeJob(db: EngineDatabase, job: NewJob): Promise<Stored> {
  return db.transaction().execute(async (tx) => {
    const jobId = newId();
    if (job.token) {
      const claimed = await claimToken(tx, submitOperation, job.token, jobId);
      if (claimed.kind === "mismatch") return { ok: false, mismatch: true };
      if (claimed.kind === "known") return { ok: true, jobId: claimed.resultId, isNew: false };
    }
    await tx
      .insertInto("engine.jobs")
      .values({
        job_id: jobId,
        state: "waiting",
        seed: job.seed ?? jobId,
        clip_count: job.outputUrls.length,
        input_config: job.inputConfig,
        editing_config: job.editingConfig ?? null,
        output_config: job.outputConfig,
        user_data: job.userData ?? null,
        media_ids: JSON.stringify(job.mediaIds),
      })
      .execute();
    await tx
      .insertInto("engine.clips")
      .values(
        job.outputUrls.map((outputUrl, index) => ({
          clip_id: newId(),
          job_id: jobId,
          index,
          state: "waiting" as const,
          output_url: outputUrl,
        })),
      )
      .execute();
    return { ok: true, jobId, isNew: true };
  });
}

export async function findJob(db: EngineDatabase, jobId: string): Promise<JobRow | undefined> {
  return db.selectFrom("engine.jobs").selectAll().where("job_id", "=", jobId).executeTakeFirst();
}

export type JobQuery = {
  jobId?: string | undefined;
  states?: readonly JobRow["state"][] | undefined;
  /** Exclusive. */
  after?: Date | undefined;
  /** Inclusive. */
  until?: Date | undefined;
  ascending: boolean;
  limit: number;
  nextToken?: string | undefined;
};

/** One page in order of creation; null when the token is none of ours. */
export async function listJobs(
  db: EngineDatabase,
  query: JobQuery,
): Promise<{ rows: JobRow[]; nextToken: string | undefined } | null> {
  const order = query.ascending ? "asc" : "desc";
  let select = db.selectFrom("engine.jobs").selectAll().orderBy("seq", order);
  if (query.jobId) select = select.where("job_id", "=", query.jobId);
  if (query.states) select = select.where("state", "in", [...query.states]);
  if (query.after) select = select.where("created_at", ">", query.after);
  if (query.until) select = select.where("created_at", "<=", query.until);
  if (query.nextToken) {
    const seq = readPageToken(query.nextToken, `jobs ${order}`);
    if (seq === null) return null;
    select = select.where("seq", query.ascending ? ">" : "<", seq);
  }
  const found = await select.limit(query.limit + 1).execute();
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  const more = found.length > query.limit && last !== undefined;
  return { rows, nextToken: more ? writePageToken(last.seq, `jobs ${order}`) : undefined };
}

/** Holds the job's row, so that two clips that end together cannot both overlook each other. */
export async function lockJob(tx: Transaction<Tables>, jobId: string): Promise<JobRow | undefined> {
  return tx
    .selectFrom("engine.jobs")
    .selectAll()
    .where("job_id", "=", jobId)
    .forUpdate()
    .executeTakeFirst();
}

/** Ends the job when every clip is settled. The job's row must be locked. */
export async function settleJob(tx: Transaction<Tables>, jobId: string): Promise<void> {
  const { from, to } = jobRule("settled");
  await sql`
    update engine.jobs set state = ${to}, stage = 'Done', completed_at = now(), modified_at = now(),
      lease_token = null, lease_worker = null, lease_until = null
    where job_id = ${jobId} and state = any(${from})
      and not exists (select 1 from engine.clips c where c.job_id = ${jobId}
        and c.state in ('waiting', 'running', 'publishing'))
  `.execute(tx);
}
