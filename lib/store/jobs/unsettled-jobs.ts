import "server-only";
import type { Database } from "@/lib/base/database/database";

const mostAtOnce = 500;

/** Jobs that are not settled, newest first, with their age by the database's clock. */
export async function listUnsettledJobs(
  database: Database,
): Promise<{ jobId: string; ageMs: number }[]> {
  const found = await database.pool.query<{ job_id: string; age: number }>(
    `select job_id, (extract(epoch from now() - created_at) * 1000)::float8 as age
       from app.jobs where not settled and not forgotten
      order by created_at desc limit $1`,
    [mostAtOnce],
  );
  return found.rows.map((row) => ({ jobId: row.job_id, ageMs: row.age }));
}

/** Remembers whether the backend still knows the job. */
export async function setForgotten(
  database: Database,
  jobId: string,
  forgotten: boolean,
): Promise<void> {
  await database.pool.query("update app.jobs set forgotten = $2 where job_id = $1", [
    jobId,
    forgotten,
  ]);
}
