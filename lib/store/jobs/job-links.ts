import "server-only";
import type { Database } from "@/lib/base/database/database";

export const migrations = [
  {
    name: "001-job-links",
    sql: `
      create schema if not exists app;
      -- The job whose rejected videos a later job draws again. The later one is known by what it is submitted
      -- under: its client token, or the id of its sheet.
      create table app.job_links (
        submitted_under text primary key,
        job_id text not null,
        created_at timestamptz(3) not null default now()
      );
      create index job_links_of_job on app.job_links (job_id);
    `,
  },
] as const;

/** Says which job's rejected videos are drawn again, before the later job is submitted. */
export async function linkJob(
  database: Database,
  submittedUnder: string,
  jobId: string,
): Promise<void> {
  await database.pool.query(
    "insert into app.job_links (submitted_under, job_id) values ($1, $2) on conflict do nothing",
    [submittedUnder, jobId],
  );
}

export type LinkedJob = { jobId: string; name: string };
/** `from`: the job whose rejected videos this one drew again. `later`: those that drew this one's, the oldest first. */
export type JobLinks = { from: LinkedJob | null; later: LinkedJob[] };

/** The jobs that a job is linked to, as far as they are still in the list. */
export async function listJobLinks(database: Database, jobId: string): Promise<JobLinks> {
  const { rows } = await database.pool.query<{
    is_later: boolean;
    job_id: string;
    name: string;
  }>(
    `select false as is_later, j.job_id, j.name, l.created_at
       from app.jobs me
       join app.job_links l on l.submitted_under in (me.job_id, me.client_token)
       join app.jobs j on j.job_id = l.job_id
      where me.job_id = $1
     union all
     select true, j.job_id, j.name, l.created_at
       from app.job_links l
       join app.jobs j on l.submitted_under in (j.job_id, j.client_token)
      where l.job_id = $1
      order by created_at`,
    [jobId],
  );
  const linked = (isLater: boolean) =>
    rows.flatMap(({ is_later, job_id, name }) =>
      is_later === isLater ? [{ jobId: job_id, name }] : [],
    );
  return { from: linked(false)[0] ?? null, later: linked(true) };
}
