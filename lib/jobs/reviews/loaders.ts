import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import type { JobSnapshot } from "@/lib/model/job";
import { listClipReviews } from "@/lib/store/jobs/clip-reviews";

/** A job with its favourites only. */
export async function favouritesOf(job: JobSnapshot | undefined): Promise<JobSnapshot | undefined> {
  if (!job) return undefined;
  const reviews = await listClipReviews(await appDatabase(), job.jobId);
  const favourites = new Set(
    reviews.flatMap(({ index, verdict }) => (verdict === "favourite" ? [index] : [])),
  );
  return { ...job, clips: job.clips.filter((clip) => favourites.has(clip.index)) };
}
