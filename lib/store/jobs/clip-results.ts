import "server-only";
import type { Database } from "@/lib/base/database/database";
import { type ClipResult, clipResultSchema } from "@/lib/model/clip-result";

export const migrations = [
  {
    name: "001-clip-results",
    sql: `
      create schema if not exists app;
      -- What the videos of a job reached after they were posted.
      create table app.clip_results (
        job_id text not null,
        clip_index integer not null,
        views bigint not null check (views >= 0),
        clicks bigint not null check (clicks >= 0),
        saved_at timestamptz(3) not null default now(),
        primary key (job_id, clip_index)
      );
    `,
  },
] as const;

/** The results of a job's videos, in order of their index. */
export async function listClipResults(database: Database, jobId: string): Promise<ClipResult[]> {
  const { rows } = await database.pool.query<Record<"clip_index" | "views" | "clicks", unknown>>(
    "select clip_index, views, clicks from app.clip_results where job_id = $1 order by clip_index",
    [jobId],
  );
  return rows.map(({ clip_index, views, clicks }) =>
    // A bigint comes as text.
    clipResultSchema.parse({ index: clip_index, views: Number(views), clicks: Number(clicks) }),
  );
}

/** Stores the results of a job in place of those that it had. */
export async function saveClipResults(
  database: Database,
  jobId: string,
  results: readonly ClipResult[],
): Promise<void> {
  const column = (key: keyof ClipResult) => results.map((result) => result[key]);
  await database.pool.query(
    `with gone as (
       delete from app.clip_results where job_id = $1 and clip_index <> all($2::integer[])
     )
     insert into app.clip_results (job_id, clip_index, views, clicks)
     select $1, * from unnest($2::integer[], $3::bigint[], $4::bigint[])
     on conflict (job_id, clip_index) do update
       set views = excluded.views, clicks = excluded.clicks, saved_at = now()`,
    [jobId, column("index"), column("views"), column("clicks")],
  );
}
