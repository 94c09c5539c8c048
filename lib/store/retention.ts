import "server-only";
import type { Database } from "@/lib/base/database/database";
import { mediaIdsOfForm } from "@/lib/model/preset";
import {
  defaultRetentionRules,
  type GoingJob,
  type GoingReason,
  type JobRetention,
  type RetentionRules,
  retentionRulesSchema,
} from "@/lib/model/settings/retention";
import { getSetting, setSetting } from "./settings";

export const migrations = [
  {
    name: "001-retention",
    sql: `
      create schema if not exists app;
      create table app.job_retention (
        job_id text primary key,
        kept boolean not null default false,
        goes_at timestamptz(3),
        reason text check (reason in ('age', 'space'))
      );
      create index job_retention_going on app.job_retention (goes_at) where goes_at is not null;
      -- The place that made a deleted job may go on listing it.
      create table app.deleted_jobs (
        job_id text primary key,
        deleted_at timestamptz(3) not null default now()
      );
    `,
  },
] as const;

const settingKey = "retention";

export async function getRetentionRules(database: Database): Promise<RetentionRules> {
  return (await getSetting(database, settingKey, retentionRulesSchema)) ?? defaultRetentionRules;
}

export async function saveRetentionRules(database: Database, rules: RetentionRules): Promise<void> {
  await setSetting(database, settingKey, rules);
}

export async function getJobRetention(database: Database, jobId: string): Promise<JobRetention> {
  const { rows } = await database.pool.query<{
    kept: boolean;
    goes_at: Date | null;
    reason: GoingReason | null;
  }>("select kept, goes_at, reason from app.job_retention where job_id = $1", [jobId]);
  const [row] = rows;
  if (!row) return { kept: false, goesAt: null, reason: null };
  return { kept: row.kept, goesAt: row.goes_at?.toISOString() ?? null, reason: row.reason };
}

/** Keeps a job for good, or lets the retention rules decide again. A kept job is not deleted. */
export async function setJobKept(database: Database, jobId: string, kept: boolean): Promise<void> {
  await database.pool.query(
    `insert into app.job_retention (job_id, kept) values ($1, $2)
     on conflict (job_id) do update set kept = $2,
       goes_at = case when $2 then null else job_retention.goes_at end,
       reason = case when $2 then null else job_retention.reason end`,
    [jobId, kept],
  );
}

/**
 * Records which jobs will be deleted. A job that was announced before keeps its day; a job that is no
 * longer listed stays. @returns the jobs whose day has come
 */
export async function nameGoingJobs(
  database: Database,
  going: ReadonlyMap<string, GoingReason>,
  goesAt: Date,
  now: Date,
): Promise<string[]> {
  const jobIds = [...going.keys()];
  const reasons = [...going.values()];
  await database.pool.query(
    `update app.job_retention set goes_at = null, reason = null
      where goes_at is not null and job_id <> all($1::text[])`,
    [jobIds],
  );
  await database.pool.query(
    `insert into app.job_retention (job_id, goes_at, reason)
     select job_id, $3, reason from unnest($1::text[], $2::text[]) as named (job_id, reason)
     on conflict (job_id) do update set reason = excluded.reason,
       goes_at = coalesce(job_retention.goes_at, excluded.goes_at)
     where not job_retention.kept`,
    [jobIds, reasons, goesAt],
  );
  const due = await database.pool.query<{ job_id: string }>(
    "select job_id from app.job_retention where goes_at <= $1 and not kept order by goes_at",
    [now],
  );
  return due.rows.map((row) => row.job_id);
}

const listedAtOnce = 200;

/** Jobs that will be deleted, the next ones first. */
export async function listGoingJobs(database: Database): Promise<GoingJob[]> {
  const { rows } = await database.pool.query<{
    job_id: string;
    name: string;
    goes_at: Date;
    reason: GoingReason;
  }>(
    `select r.job_id, j.name, r.goes_at, r.reason
       from app.job_retention r join app.jobs j using (job_id)
      where r.goes_at is not null order by r.goes_at, r.job_id limit $1`,
    [listedAtOnce],
  );
  return rows.map((row) => ({
    jobId: row.job_id,
    name: row.name,
    goesAt: row.goes_at.toISOString(),
    reason: row.reason,
  }));
}

/** Removes a job from the list for good, although its backend may still list it. */
export async function forgetJob(database: Database, jobId: string): Promise<void> {
  await database.pool.query(
    `with job as (delete from app.jobs where job_id = $1),
          rule as (delete from app.job_retention where job_id = $1),
          review as (delete from app.clip_reviews where job_id = $1),
          link as (delete from app.job_links where job_id = $1),
          result as (delete from app.clip_results where job_id = $1)
     insert into app.deleted_jobs (job_id) values ($1) on conflict do nothing`,
    [jobId],
  );
}

/** Whether a job was deleted here. */
export async function isJobDeleted(database: Database, jobId: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    "select 1 from app.deleted_jobs where job_id = $1",
    [jobId],
  );
  return (rowCount ?? 0) > 0;
}

/** Media that drafts, presets and kept jobs name: none of them is deleted. */
export async function heldMedia(database: Database): Promise<Set<string>> {
  const forms = await database.pool.query<{ form: unknown }>(
    `select form from app.drafts where not closed
     union all
     select j.form from app.jobs j join app.job_retention r using (job_id)
      where r.kept and j.form is not null`,
  );
  const presets = await database.pool.query<{ media_id: string }>(
    "select distinct unnest(media_ids) as media_id from app.presets where deleted_at is null",
  );
  return new Set([
    ...forms.rows.flatMap((row) => mediaIdsOfForm(row.form)),
    ...presets.rows.map((row) => row.media_id),
  ]);
}
