import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { readMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { EngineDatabase } from "../tables/engine-database";

/** So many clips are compared; of more, those of the jobs that are named first. */
const mostClips = 1000;
const clipsAtOnce = 100;

/**
 * The clips of jobs that count as earlier ones: planned, and neither failed nor cancelled. A job that is not
 * here has none, since it may have been deleted after a request named it.
 */
export async function findEarlierVideos(
  db: EngineDatabase,
  jobIds: readonly string[],
): Promise<{ jobId: string; index: number; montage: Montage }[]> {
  if (jobIds.length === 0) return [];
  const found = await db
    .selectFrom("engine.clips")
    .select(["clip_id", "job_id", "index"])
    .where("job_id", "in", jobIds)
    .where("timeline", "is not", null)
    .where("state", "not in", ["failed", "cancelled"])
    .execute();
  const place = new Map(jobIds.map((jobId, at) => [jobId, at]));
  const placeOf = ({ job_id }: { job_id: string }) => place.get(job_id) ?? 0;
  const wanted = found
    .sort((one, other) => placeOf(one) - placeOf(other) || one.index - other.index)
    .slice(0, mostClips);
  const videos: { jobId: string; index: number; montage: Montage }[] = [];
  // Timelines are long: they are read in parts, so that other requests have their turn.
  for (let at = 0; at < wanted.length; at += clipsAtOnce) {
    const part = wanted.slice(at, at + clipsAtOnce);
    const timelines = await timelinesOf(
      db,
      part.map(({ clip_id }) => clip_id),
    );
    for (const { clip_id, job_id: jobId, index } of part) {
      const montage = readMontage(timelines.get(clip_id));
      if (montage) videos.push({ jobId, index, montage });
    }
  }
  return videos;
}

async function timelinesOf(db: EngineDatabase, clipIds: readonly string[]) {
  const rows = await db
    .selectFrom("engine.clips")
    .select(["clip_id", "timeline"])
    .where("clip_id", "in", clipIds)
    .execute();
  return new Map(rows.map(({ clip_id, timeline }) => [clip_id, timeline]));
}
