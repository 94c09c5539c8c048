import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { WeighedJob } from "@/lib/model/settings/retention";

/** Snapshots are large: they are read in steps, so that other work can run in between. */
const jobsAtOnce = 500;

type Row = {
  job_id: string;
  created_at: Date;
  ended_at: Date;
  kept: boolean;
  media_ids: string[];
};

/** All jobs that have ended, with the bytes of their videos. `held` names media that must stay. */
export async function weighJobs(
  database: Database,
  held: ReadonlySet<string>,
): Promise<WeighedJob[]> {
  const weighed: WeighedJob[] = [];
  let after: Pick<Row, "created_at" | "job_id"> = { created_at: new Date(0), job_id: "" };
  for (;;) {
    const { rows } = await database.pool.query<Row>(
      `select j.job_id, j.created_at, coalesce(r.kept, false) as kept,
              coalesce((j.snapshot->>'completedAt')::timestamptz, j.created_at) as ended_at,
              array(select clip->>'mediaId' from json_array_elements(j.snapshot->'clips') clip
                     where clip->>'mediaId' is not null) as media_ids
         from app.jobs j left join app.job_retention r using (job_id)
        where j.settled and j.snapshot is not null and j.sheet_id is null and (j.created_at, j.job_id) > ($1, $2)
        order by j.created_at, j.job_id limit $3`,
      [after.created_at, after.job_id, jobsAtOnce],
    );
    const sizes = await sizesOf(
      database,
      rows.flatMap((row) => row.media_ids),
    );
    weighed.push(
      ...rows.map((row) => ({
        jobId: row.job_id,
        endedAtMs: row.ended_at.getTime(),
        bytes: row.media_ids.reduce((sum, mediaId) => sum + (sizes.get(mediaId) ?? 0), 0),
        isHeld: row.kept || row.media_ids.some((mediaId) => held.has(mediaId)),
      })),
    );
    const last = rows.at(-1);
    if (!last || rows.length < jobsAtOnce) return weighed;
    after = last;
  }
}

/** Bytes of each media, if the copy of the library knows them. */
async function sizesOf(
  database: Database,
  mediaIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await database.pool.query<{ media_id: string; bytes: number | null }>(
    `select media_id, (item->>'sizeBytes')::float8 as bytes
       from app.media where media_id = any($1::text[])`,
    [mediaIds],
  );
  return new Map(rows.map((row) => [row.media_id, row.bytes ?? 0]));
}
