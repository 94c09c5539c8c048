import "server-only";
import { paths } from "@/lib/base/pure/paths";
import type { FollowedJob } from "@/lib/model/job";
import { cachedJob } from "./follow";

const jobs = `${paths.api.jobs()}/`;

/** The answer to `GET /api/jobs/:id` when it is in memory and fresh enough, else null. */
export function cachedJobAtPath(pathname: string): FollowedJob | null {
  if (!pathname.startsWith(jobs)) return null;
  const jobId = pathname.slice(jobs.length);
  // Ids are plain. An escaped id, or a path below the job, is left to its route.
  return /^[\w-]{1,64}$/.test(jobId) ? cachedJob(jobId) : null;
}
