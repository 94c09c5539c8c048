import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { ClipReview, ClipVerdict } from "@/lib/model/review";

export const migrations = [
  {
    name: "001-clip-reviews",
    sql: `
      create schema if not exists app;
      create table app.clip_reviews (
        job_id text not null,
        clip_index integer not null,
        verdict text not null check (verdict in ('favourite', 'rejected')),
        reason text not null default '',
        -- Who said it; null while the program knows no accounts.
        actor text,
        reviewed_at timestamptz(3) not null default now(),
        primary key (job_id, clip_index)
      );
    `,
  },
] as const;

/** The reviews of a job's videos, in order of their index. */
export async function listClipReviews(database: Database, jobId: string): Promise<ClipReview[]> {
  const { rows } = await database.pool.query<{
    clip_index: number;
    verdict: ClipVerdict;
    reason: string;
  }>(
    "select clip_index, verdict, reason from app.clip_reviews where job_id = $1 order by clip_index",
    [jobId],
  );
  return rows.map(({ clip_index, verdict, reason }) => ({ index: clip_index, verdict, reason }));
}

/** Stores the review of a video; the last one counts. */
export async function saveClipReview(
  database: Database,
  jobId: string,
  { index, verdict, reason }: ClipReview,
): Promise<void> {
  await database.pool.query(
    `insert into app.clip_reviews (job_id, clip_index, verdict, reason) values ($1, $2, $3, $4)
     on conflict (job_id, clip_index) do update
       set verdict = $3, reason = $4, actor = null, reviewed_at = now()`,
    [jobId, index, verdict, reason],
  );
}

export async function removeClipReview(
  database: Database,
  jobId: string,
  index: number,
): Promise<void> {
  await database.pool.query("delete from app.clip_reviews where job_id = $1 and clip_index = $2", [
    jobId,
    index,
  ]);
}
