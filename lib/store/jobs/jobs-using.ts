import "server-only";
import type { Database } from "@/lib/base/database/database";

/** So many jobs are named. */
const mostJobs = 20;

/** Jobs that were submitted with one of these media, newest first, each with the ones that it uses. */
export async function jobsUsing(
  database: Database,
  mediaIds: readonly string[],
): Promise<{ jobId: string; name: string; mediaIds: string[] }[]> {
  if (mediaIds.length === 0) return [];
  const { rows } = await database.pool.query<{ job_id: string; name: string; ids: string[] }>(
    `select j.job_id, j.name, array_agg(f.media_id order by f.media_id) as ids
       from unnest($1::text[]) wanted (media_id)
       cross join lateral (
         select media_id, job_id from app.job_footage
          where media_id = wanted.media_id order by created_at desc, job_id limit $2
       ) f
       join app.jobs j on j.job_id = f.job_id
      group by j.job_id, j.name, j.created_at
      order by j.created_at desc, j.job_id limit $2`,
    [mediaIds, mostJobs],
  );
  return rows.map((row) => ({ jobId: row.job_id, name: row.name, mediaIds: row.ids }));
}
