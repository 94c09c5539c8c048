import "server-only";
import { type Selectable, sql, type Transaction } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import { maxExaminations, maxKills } from "../tables/job-machine";
import { type Lease, leaseEnded, leaseExtended, leaseRanOut, leaseTaken } from "../tables/lease";
import type { Tables } from "../tables/tables";
import type { AnalysesTable, AnalysisPass, AnalysisProblem } from "../tables/tables-analyses";

export type AnalysisRow = Selectable<AnalysesTable>;

/** The versions of the passes that this program has; a pass that is absent is not run. */
export type PassVersions = Partial<Record<AnalysisPass, number>>;

/** Whether a row was made, or is made, in the version that this program has; any is right for a pass that is not run. */
export function isCurrent(
  row: Pick<AnalysisRow, "pass" | "version">,
  versions: PassVersions,
): boolean {
  const version = versions[row.pass];
  if (version === undefined) return true;
  return row.pass === "descriptions" ? row.version === version : row.version >= version;
}

/** How often an analysis is tried when the machine fails or the program is ended meanwhile. */
const maxAnalyses = 5;

/** Queues the passes of a content that have not been run in their version. */
export async function wantAnalyses(
  db: EngineDatabase,
  contentHashes: readonly string[],
  versions: PassVersions,
): Promise<void> {
  for (const [pass, version] of Object.entries(versions)) {
    await sql`
      insert into engine.analyses (content_hash, pass, version, state)
      select distinct hash, ${pass}, ${version}::integer, 'waiting'
        from unnest(${[...contentHashes]}::text[]) hash
      ${renewed}
    `.execute(db);
  }
}

/** A result of an earlier version is made again; descriptions also for another model, which has no order. */
const renewed = sql`on conflict (content_hash, pass) do update set version = excluded.version,
  state = 'waiting', progress = 0, result = null, error_message = null, error_code = null, attempt = 0,
  lease_token = null, lease_worker = null, lease_until = null, modified_at = now()
  where analyses.version < excluded.version
    or (analyses.pass = 'descriptions' and analyses.version <> excluded.version)`;

/**
 * Queues the passes of all media that were registered after `afterSeq` and can be analysed. Media that
 * the engine made itself are analysed only when a job uses them.
 * @returns the latest media that was looked at, for the next call
 */
export async function wantAnalysesOfNewMedia(
  db: EngineDatabase,
  afterSeq: string,
  versions: PassVersions,
): Promise<string> {
  const latest = await sql<{
    seq: string | null;
  }>`select max(seq) as seq from engine.media`.execute(db);
  const until = latest.rows[0]?.seq ?? afterSeq;
  for (const [pass, version] of Object.entries(versions)) {
    await sql`
      insert into engine.analyses (content_hash, pass, version, state)
      select distinct facts->>'contentHash', ${pass}, ${version}::integer, 'waiting'
        from engine.media
        where seq > ${afterSeq}::bigint and seq <= ${until}::bigint and deleted_at is null
          and status = 'Normal' and media_type in ('video', 'audio', 'image')
          and not is_output and public_tag is null and facts->>'contentHash' is not null
      ${renewed}
    `.execute(db);
  }
  return until;
}

/** Takes the analysis of a content, or the oldest that waits, and marks it as running. */
export async function takeAnalysis(
  db: EngineDatabase,
  lease: Lease,
  pass: AnalysisPass,
  contentHash?: string,
): Promise<AnalysisRow | undefined> {
  const taken = await sql<AnalysisRow>`
    update engine.analyses set state = 'running', ${leaseTaken(lease)}
    where pass = ${pass} and content_hash = (
      select content_hash from engine.analyses
      where pass = ${pass} and state = 'waiting'
        and (${contentHash ?? null}::text is null or content_hash = ${contentHash ?? null})
      order by created_at limit 1 for update skip locked)
    returning *
  `.execute(db);
  return taken.rows[0];
}

const isOurs = (row: AnalysisRow) =>
  sql`content_hash = ${row.content_hash} and pass = ${row.pass} and lease_token = ${row.lease_token}`;

/** Writes the progress and extends the lease. False when it is lost. */
export async function beatAnalysis(
  db: EngineDatabase,
  row: AnalysisRow,
  progress: number,
): Promise<boolean> {
  const alive = await sql`
    update engine.analyses set lease_until = ${leaseExtended}, progress = ${progress}
    where ${isOurs(row)}
  `.execute(db);
  return Number(alive.numAffectedRows ?? 0) === 1;
}

export async function finishAnalysis(
  db: EngineDatabase,
  row: AnalysisRow,
  result: object,
): Promise<void> {
  await sql`
    update engine.analyses set state = 'done', progress = 1, error_message = null, error_code = null,
      result = ${JSON.stringify(result)}::jsonb, ${leaseEnded}
    where ${isOurs(row)}
  `.execute(db);
}

/**
 * Gives an analysis back, as far as it was; with `untouched` the try does not count. After too many tries it fails.
 * A `problem` stays with the analysis while it waits: the provider cannot be reached.
 */
export async function returnAnalysis(
  db: EngineDatabase,
  row: AnalysisRow,
  {
    untouched,
    message,
    progress,
    problem,
  }: {
    untouched: boolean;
    message: string;
    progress: number;
    problem: AnalysisProblem | null;
  },
): Promise<void> {
  const isOver = !untouched && row.attempt >= maxAnalyses;
  await sql`
    update engine.analyses set state = ${isOver ? "failed" : "waiting"},
      progress = ${untouched ? progress : 0},
      error_message = ${isOver || problem ? message : null},
      error_code = ${isOver ? "machine" : problem},
      attempt = greatest(attempt - ${untouched ? 1 : 0}, 0), ${leaseEnded}
    where ${isOurs(row)}
  `.execute(db);
}

export async function failAnalysis(
  db: EngineDatabase,
  row: AnalysisRow,
  message: string,
): Promise<void> {
  await sql`
    update engine.analyses set state = 'failed', progress = 0, error_message = ${message},
      error_code = 'file', ${leaseEnded} where ${isOurs(row)}
  `.execute(db);
}

/** Makes analyses of a content wait again: those that failed, or one pass whatever its state. */
export async function renewAnalyses(
  db: EngineDatabase,
  contentHash: string,
  which: { failed: true } | { pass: AnalysisPass },
): Promise<void> {
  await sql`
    update engine.analyses set state = 'waiting', progress = 0, result = null, attempt = 0,
      error_message = null, error_code = null, ${leaseEnded}
    where content_hash = ${contentHash}
      and ${"pass" in which ? sql`pass = ${which.pass} and state in ('done', 'failed')` : sql`state = 'failed'`}
  `.execute(db);
}

/** The stored analyses of these contents. */
export async function findAnalyses(
  db: EngineDatabase,
  contentHashes: readonly string[],
): Promise<AnalysisRow[]> {
  if (contentHashes.length === 0) return [];
  return db
    .selectFrom("engine.analyses")
    .selectAll()
    .where("content_hash", "in", [...new Set(contentHashes)])
    .execute();
}

const stored = [sql`engine.analyses`, sql`engine.analysis_parts`];
const unused = sql`not exists (select from engine.media m
  where m.facts->>'contentHash' = a.content_hash and m.deleted_at is null)`;

/** Removes the analyses of contents that only these deleted media had. */
export async function forgetAnalysesOf(
  db: EngineDatabase | Transaction<Tables>,
  mediaIds: readonly string[],
): Promise<void> {
  for (const table of stored) {
    await sql`delete from ${table} a where ${unused} and a.content_hash in (
      select facts->>'contentHash' from engine.media where media_id = any(${[...mediaIds]}::text[]))
    `.execute(db);
  }
}

/** Removes the analyses of contents that no media have any more. */
export async function forgetUnusedAnalyses(db: EngineDatabase): Promise<void> {
  await sql`delete from engine.analyses a where a.state <> 'running' and ${unused}`.execute(db);
  await sql`delete from engine.analysis_parts a where ${unused} and not exists (
    select from engine.analyses b where b.content_hash = a.content_hash)`.execute(db);
}

/** Puts analyses whose owner is gone back into the queue; after too many tries they fail. */
export async function reclaimAnalyses(db: EngineDatabase): Promise<void> {
  await sql`update engine.analyses set ${leaseEnded},
      state = case when attempt >= ${maxAnalyses} then 'failed' else 'waiting' end,
      error_message = case when attempt >= ${maxAnalyses} then ${vanished} end,
      error_code = case when attempt >= ${maxAnalyses} then 'machine' end
    where state = 'running' and ${leaseRanOut}`.execute(db);
}

const vanished = `The program was ended ${maxAnalyses} times while it looked through this file. Look into its log and check memory.`;

/**
 * Whether the queue has other work than to analyse: open jobs, or media to be examined. A job that waits
 * for the analysis of `contentHash` is no other work.
 */
export async function hasOtherWork(
  db: EngineDatabase,
  contentHash: string | null = null,
): Promise<boolean> {
  const found = await sql<{ busy: boolean }>`
    select exists (select from engine.jobs j where j.state in ('waiting', 'preparing', 'working')
        and not (j.state <> 'working' and ${contentHash}::text is not null and exists (
          select from jsonb_each_text(j.media_ids) used
            join engine.media m on m.media_id = used.value
            where m.facts->>'contentHash' = ${contentHash})))
      or exists (select from engine.media where status = 'Preparing' and deleted_at is null
        and attempt < ${maxExaminations} and kills < ${maxKills}) as busy
  `.execute(db);
  return found.rows[0]?.busy ?? false;
}
