import "server-only";
import { sql, type Transaction } from "kysely";
import { type EngineDatabase, newId } from "../tables/engine-database";
import type { ClipState, JobState } from "../tables/job-machine";
import { insertJob, type NewClip, type NewJob } from "./job-records";
import { cutPage, readPageToken } from "../tables/page-token";
import { insertProject, type NewProject } from "./project-records";
import type { JobKind, Tables } from "../tables/tables";
import { claimToken, type Token } from "../tables/token-records";

export const produceOperation = "SubmitMediaProducingJob";

/** One clip as IMS's "producing job": a single production, or a sub-job of a batch. */
export type Production = {
  clip_id: string;
  job_id: string;
  index: number;
  kind: JobKind;
  state: ClipState;
  job_state: JobState;
  progress: number;
  timeline: string | null;
  given_timeline: string | null;
  project_id: string | null;
  output_url: string | null;
  media_id: string | null;
  duration_seconds: number | null;
  error_code: string | null;
  error_message: string | null;
  user_data: string | null;
  created_at: Date;
  modified_at: Date;
  finished_at: Date | null;
};

/** Order of a list of productions: jobs by their sequence, their clips by their index. */
const listOrder = sql<string>`(j.seq * 1000 + c.index)`;

const withoutTimelines = sql`c.clip_id, c.job_id, c.index, j.kind, c.state, j.state as job_state,
  c.progress, c.project_id, c.output_url, c.media_id, c.duration_seconds, c.error_code,
  c.error_message, j.user_data, j.created_at, c.modified_at, c.finished_at`;

export async function findProduction(
  db: EngineDatabase,
  clipId: string,
): Promise<Production | undefined> {
  const found = await sql<Production>`
    select ${withoutTimelines}, c.timeline, c.given_timeline
    from engine.clips c join engine.jobs j on j.job_id = c.job_id where c.clip_id = ${clipId}
  `.execute(db);
  return found.rows[0];
}

export type ProductionQuery = {
  /** Lists the sub-jobs of this batch; single productions when absent. */
  masterJobId: string | undefined;
  projectId: string | undefined;
  /** Part of the id of the job, its project or its media. */
  keyword: string | undefined;
  /** States of the clip and, where `jobs` is given, of its job. */
  states: readonly { clip: ClipState; jobs?: readonly JobState[] }[] | undefined;
  /** Both inclusive. */
  from: Date | undefined;
  until: Date | undefined;
  ascending: boolean;
  limit: number;
  nextToken: string | undefined;
};

function conditionsOf(query: ProductionQuery) {
  const { masterJobId, projectId, keyword, states, from, until } = query;
  const all = [
    masterJobId === undefined
      ? sql`j.kind = 'single'`
      : sql`j.job_id = ${masterJobId} and j.kind <> 'single'`,
  ];
  if (projectId) all.push(sql`c.project_id = ${projectId}`);
  if (keyword) {
    const fields = ["clip_id", "project_id", "media_id"].map(
      (name) => sql`strpos(${sql.ref(`c.${name}`)}, ${keyword}) > 0`,
    );
    all.push(sql`(${sql.join(fields, sql` or `)})`);
  }
  if (states) {
    const each = states.map(({ clip, jobs }) =>
      jobs ? sql`(c.state = ${clip} and j.state = any(${jobs}))` : sql`c.state = ${clip}`,
    );
    all.push(sql`(${sql.join(each, sql` or `)})`);
  }
  if (from) all.push(sql`j.created_at >= ${from}`);
  if (until) all.push(sql`j.created_at <= ${until}`);
  return all;
}

export type ListedProduction = Omit<Production, "timeline" | "given_timeline">;

/** One page in order of creation, without timelines; null when the token is of another list. */
export async function listProductions(
  db: EngineDatabase,
  query: ProductionQuery,
): Promise<{ rows: ListedProduction[]; nextToken: string | undefined } | null> {
  const { ascending, limit } = query;
  const list = `productions ${query.masterJobId ?? ""} ${ascending ? "asc" : "desc"}`;
  const conditions = conditionsOf(query);
  if (query.nextToken) {
    const after = readPageToken(query.nextToken, list);
    if (after === null) return null;
    conditions.push(ascending ? sql`${listOrder} > ${after}` : sql`${listOrder} < ${after}`);
  }
  const found = await sql<ListedProduction & { seq: string }>`
    select ${withoutTimelines}, ${listOrder}::text as seq
    from engine.clips c join engine.jobs j on j.job_id = c.job_id
    where ${sql.join(conditions, sql` and `)}
    order by ${listOrder} ${ascending ? sql`asc` : sql`desc`} limit ${limit + 1}
  `.execute(db);
  return cutPage(found.rows, limit, list);
}

/** The ids of a production. */
export type StoredProduction = {
  clipId: string;
  projectId: string;
  /** Media id of the clip, known before the clip is made. */
  mediaId: string | undefined;
};

/** Stores a production of one timeline. Without a `projectId` a project is created as well. */
export async function storeProduction(
  db: EngineDatabase,
  production: Omit<NewJob, "kind" | "clips" | "token"> & {
    clip: NewClip;
    project: NewProject;
    token: Token | null;
  },
): Promise<{ ok: true; stored: StoredProduction } | { ok: false; mismatch: true }> {
  return db.transaction().execute(async (tx) => {
    const jobId = newId();
    if (production.token) {
      const claimed = await claimToken(tx, produceOperation, production.token, jobId);
      if (claimed.kind === "mismatch") return { ok: false, mismatch: true };
      if (claimed.kind === "known") {
        return { ok: true, stored: await storedProduction(tx, claimed.resultId) };
      }
    }
    const projectId = production.clip.projectId ?? (await insertProject(tx, production.project));
    const clip = { ...production.clip, projectId };
    const [clipId = ""] = await insertJob(tx, jobId, {
      ...production,
      kind: "single",
      clips: [clip],
    });
    return { ok: true, stored: { clipId, projectId, mediaId: clip.mediaId } };
  });
}

/** The only production of a job that has a single clip. */
export async function storedProduction(
  db: EngineDatabase | Transaction<Tables>,
  jobId: string,
): Promise<StoredProduction> {
  const row = await db
    .selectFrom("engine.clips")
    .select(["clip_id", "project_id", "media_id"])
    .where("job_id", "=", jobId)
    .executeTakeFirstOrThrow();
  return {
    clipId: row.clip_id,
    projectId: row.project_id ?? "",
    mediaId: row.media_id ?? undefined,
  };
}
