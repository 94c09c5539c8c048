import "server-only";
import type { Database } from "@/lib/base/database/database";
import { foldForSearch } from "../fold-for-search";
import { binDays } from "../media-bin";

const dayMs = 24 * 60 * 60_000;

/** Gives a job another name. False when there is no such job. */
export async function renameJob(database: Database, jobId: string, name: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    "update app.jobs set name = $2, name_folded = $3 where job_id = $1",
    [jobId, name, foldForSearch(name)],
  );
  return (rowCount ?? 0) > 0;
}

/**
 * Puts jobs that have ended into the bin, with their videos, which leave the library too; the files stay until
 * `binDays` have passed. `held` names videos that stay in the library, because something else uses them.
 * @returns the ids of the jobs that are in the bin now; those at work are not
 */
export async function binJobs(
  database: Database,
  jobIds: readonly string[],
  held: ReadonlySet<string>,
  now: Date,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ job_id: string }>(
    `with gone as (
       update app.jobs set deleted_at = $2
        where job_id = any($1::text[]) and deleted_at is null and (settled or forgotten)
        returning job_id, snapshot),
     made as (
       select clip->>'mediaId' as media_id from gone
        cross join lateral json_array_elements(
          case json_typeof(snapshot->'clips') when 'array' then snapshot->'clips' else '[]'::json end) clip),
     taken as (
       update app.media m set origin = 'bin', binned_at = $2 from made
        where m.media_id = made.media_id and m.origin <> 'bin' and m.media_id <> all($3::text[]))
     select job_id from gone`,
    [jobIds, now, [...held]],
  );
  return rows.map((row) => row.job_id);
}

/**
 * Takes jobs out of the bin, with the videos that went there at the same moment. @returns the ids of those that were
 * there
 */
export async function restoreJobs(
  database: Database,
  jobIds: readonly string[],
): Promise<string[]> {
  const { rows } = await database.pool.query<{ job_id: string }>(
    `with there as (
       select job_id, deleted_at, snapshot from app.jobs
        where job_id = any($1::text[]) and deleted_at is not null for update),
     back as (update app.jobs j set deleted_at = null from there where j.job_id = there.job_id),
     made as (
       select clip->>'mediaId' as media_id, deleted_at from there
        cross join lateral json_array_elements(
          case json_typeof(snapshot->'clips') when 'array' then snapshot->'clips' else '[]'::json end) clip),
     given as (
       update app.media m set origin = coalesce(m.item->>'origin', 'clip'), binned_at = null from made
        where m.media_id = made.media_id and m.origin = 'bin' and m.binned_at = made.deleted_at)
     select job_id from there`,
    [jobIds],
  );
  return rows.map((row) => row.job_id);
}

/** When a job that is in the bin goes for good; null for one that is not there. */
export async function jobGoesAt(database: Database, jobId: string): Promise<Date | null> {
  const { rows } = await database.pool.query<{ deleted_at: Date | null }>(
    "select deleted_at from app.jobs where job_id = $1",
    [jobId],
  );
  const at = rows[0]?.deleted_at;
  return at ? new Date(at.getTime() + binDays * dayMs) : null;
}

/** Jobs whose time in the bin is over, oldest first. */
export async function jobsDueInBin(
  database: Database,
  now: Date,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ job_id: string }>(
    "select job_id from app.jobs where deleted_at < $1 order by deleted_at limit $2",
    [new Date(now.getTime() - binDays * dayMs), limit],
  );
  return rows.map((row) => row.job_id);
}
