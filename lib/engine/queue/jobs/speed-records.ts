import "server-only";
import { sql } from "kysely";
import { busySeconds } from "./busy-seconds";
import type { EngineDatabase } from "../tables/engine-database";

/** The speed is measured over this many of the last clips. */
const sample = 60;

/**
 * Wall-clock seconds per second of a 1080 × 1920 clip, measured over the last clips; null before the
 * first clip. Clips that were rendered at the same time count once. Work grows with the picture's area.
 */
export async function measureSpeed(
  db: EngineDatabase,
): Promise<{ workSeconds: number | null; clips: number }> {
  const { rows } = await sql<{ from: number; to: number; output: number }>`
    select extract(epoch from clips.started_at)::float8 as from,
           extract(epoch from clips.finished_at)::float8 as to,
           clips.duration_seconds
             * (jobs.output_config::json ->> 'Width')::float8
             * (jobs.output_config::json ->> 'Height')::float8 / (1080 * 1920) as output
    from engine.clips join engine.jobs using (job_id)
    where clips.state = 'done' and clips.started_at < clips.finished_at
      and clips.duration_seconds > 0
    order by clips.finished_at desc limit ${sample}
  `.execute(db);
  const output = rows.reduce((sum, row) => sum + row.output, 0);
  return { workSeconds: output > 0 ? busySeconds(rows) / output : null, clips: rows.length };
}
