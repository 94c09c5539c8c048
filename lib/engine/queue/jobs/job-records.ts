import "server-only";
import { sql, type Transaction } from "kysely";
import { type EngineDatabase, newId } from "../tables/engine-database";
import { jobRule } from "../tables/job-machine";
import { recordSettled } from "./outbox-records";
import { cutPage, readPageToken } from "../tables/page-token";
import type { JobKind, JobRow, MediaDetails, MediaIds, Solution, Tables } from "../tables/tables";
import { claimToken, type Token } from "../tables/token-records";

export type NewClip = {
  /** Null for a plan without a file. */
  outputUrl: string | null;
  projectId?: string | undefined;
  /** JSON text of the Timeline that was submitted; absent when the batch plans the clip. */
  givenTimeline?: string | undefined;
  mediaDetails?: MediaDetails | undefined;
  /** Media id that the clip will have; a new id when absent. */
  mediaId?: string | undefined;
};

export type NewJob = {
  kind: JobKind;
  /** Script mode when absent. */
  solution?: Solution | undefined;
  /** The operation whose client tokens count; that of script mode when absent. */
  operation?: string | undefined;
  seed: string | null;
  inputConfig: string;
  editingConfig: string | undefined;
  outputConfig: string;
  userData: string | undefined;
  /** JSON text of the templates as they are at the submit; absent without templates. */
  templates?: string | undefined;
  mediaIds: MediaIds;
  /** Paths of the request's fields that are not obeyed. */
  notObeyed?: readonly string[] | undefined;
  extendInput?: string | undefined;
  /** In the order of their index. */
  clips: readonly NewClip[];
  token: Token | null;
};

export type Stored = { ok: true; jobId: string; isNew: boolean } | { ok: false; mismatch: true };

export const submitOperation = "SubmitBatchMediaProducingJob";

/**
 * Stores a job with its clips, or returns the job that the same client token made before. Of two
 * concurrent calls with one token, the second waits for the first at the token's key.
 */
export async function storeJob(db: EngineDatabase, job: NewJob): Promise<Stored> {
  return db.transaction().execute(async (tx) => {
    const jobId = newId();
    if (job.token) {
      const claimed = await claimToken(tx, job.operation ?? submitOperation, job.token, jobId);
      if (claimed.kind === "mismatch") return { ok: false, mismatch: true };
      if (claimed.kind === "known") return { ok: true, jobId: claimed.resultId, isNew: false };
    }
    await insertJob(tx, jobId, job);
    return { ok: true, jobId, isNew: true };
  });
}

/** Writes a job and its clips. Returns the ids of the clips in the order of their index. */
export async function insertJob(
  tx: Transaction<Tables>,
  jobId: string,
  job: Omit<NewJob, "token">,
): Promise<string[]> {
  await tx
    .insertInto("engine.jobs")
    .values({
      job_id: jobId,
      state: "waiting",
      kind: job.kind,
      solution: job.solution ?? "script",
      seed: job.seed ?? jobId,
      clip_count: job.clips.length,
      input_config: job.inputConfig,
      editing_config: job.editingConfig ?? null,
      output_config: job.outputConfig,
      user_data: job.userData ?? null,
      templates: job.templates ?? null,
      media_ids: JSON.stringify(job.mediaIds),
      not_obeyed: JSON.stringify(job.notObeyed ?? []),
      extend_input: job.extendInput ?? null,
    })
    .execute();
  const clips = job.clips.map((clip, index) => ({
    clip_id: newId(),
    job_id: jobId,
    index,
    state: "waiting" as const,
    output_url: clip.outputUrl,
    project_id: clip.projectId ?? null,
    given_timeline: clip.givenTimeline ?? null,
    media_id: clip.mediaId ?? null,
    media_details: clip.mediaDetails ? JSON.stringify(clip.mediaDetails) : null,
  }));
  if (clips.length > 0) await tx.insertInto("engine.clips").values(clips).execute();
  return clips.map((clip) => clip.clip_id);
}

export async function findJob(db: EngineDatabase, jobId: string): Promise<JobRow | undefined> {
  return db.selectFrom("engine.jobs").selectAll().where("job_id", "=", jobId).executeTakeFirst();
}

export type JobQuery = {
  jobId?: string | undefined;
  states?: readonly JobRow["state"][] | undefined;
  types: readonly { kind: JobKind; solution: Solution }[];
  /** Exclusive. */
  after?: Date | undefined;
  /** Inclusive. */
  until?: Date | undefined;
  ascending: boolean;
  limit: number;
  nextToken?: string | undefined;
};

/** One page in order of creation; null when the page token is invalid. */
export async function listJobs(
  db: EngineDatabase,
  query: JobQuery,
): Promise<{ rows: JobRow[]; nextToken: string | undefined } | null> {
  const order = query.ascending ? "asc" : "desc";
  let select = db.selectFrom("engine.jobs").selectAll().orderBy("seq", order);
  select = select.where((row) =>
    row.or(
      query.types.map(({ kind, solution }) =>
        row.and([row("kind", "=", kind), row("solution", "=", solution)]),
      ),
    ),
  );
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
  return cutPage(found, query.limit, `jobs ${order}`);
}

/** Locks the job's row. Otherwise two clips that end together could each miss the other's end. */
export async function lockJob(tx: Transaction<Tables>, jobId: string): Promise<JobRow | undefined> {
  return tx
    .selectFrom("engine.jobs")
    .selectAll()
    .where("job_id", "=", jobId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Ends the job when every clip is settled, and writes the events of what has ended to the outbox. To be
 * called after every change that settles a clip. The job's row must be locked.
 */
export async function settleJob(tx: Transaction<Tables>, jobId: string): Promise<void> {
  const { from, to } = jobRule("settled");
  await sql`
    update engine.jobs set state = ${to}, stage = 'Done', completed_at = now(), modified_at = now(),
      lease_token = null, lease_worker = null, lease_until = null
    where job_id = ${jobId} and state = any(${from})
      and not exists (select 1 from engine.clips c where c.job_id = ${jobId}
        and c.state in ('waiting', 'running', 'publishing'))
  `.execute(tx);
  await recordSettled(tx, jobId);
}
