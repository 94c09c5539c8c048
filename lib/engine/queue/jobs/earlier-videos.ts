import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { readMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { EngineDatabase } from "../tables/engine-database";

/** So many clips are compared; of more, those of the jobs that are named first. */
const mostClips = 1000;

/**
 * The clips of jobs that count as earlier ones: planned, and neither failed nor cancelled. A job that is not
 * here has none, since it may have been deleted after a request named it.
 */
export async function findEarlierVideos(
  db: EngineDatabase,
  jobIds: readonly string[],
): Promise<{ jobId: string; index: number; montage: Montage }[]> {
  if (jobIds.length === 0) return [];
  const rows = await db
    .selectFrom("engine.clips")
    .select(["job_id", "index", "timeline"])
    .where("job_id", "in", jobIds)
    .where("timeline", "is not", null)
    .where("state", "not in", ["failed", "cancelled"])
    .orderBy("job_id")
    .orderBy("index")
    .execute();
  const place = new Map(jobIds.map((jobId, at) => [jobId, at]));
  return rows
    .sort((one, other) => (place.get(one.job_id) ?? 0) - (place.get(other.job_id) ?? 0))
    .slice(0, mostClips)
    .flatMap(({ job_id: jobId, index, timeline }) => {
      const montage = readMontage(timeline);
      return montage ? [{ jobId, index, montage }] : [];
    });
}
