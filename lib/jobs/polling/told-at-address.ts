import "server-only";
import { paths } from "@/lib/base/pure/paths";
import type { FollowedJob } from "@/lib/model/job";
import { toldOfJob } from "./follow";

const jobs = `${paths.api.jobs()}/`;

/** What `GET /api/jobs/:id` answers, as far as it can be told without waiting, else null. */
export function toldAtAddress(pathname: string): FollowedJob | null {
  if (!pathname.startsWith(jobs)) return null;
  const jobId = pathname.slice(jobs.length);
  // Ids are plain; what is written in another way, and what lies below a job, goes to its route.
  return /^[\w-]{1,64}$/.test(jobId) ? toldOfJob(jobId) : null;
}
