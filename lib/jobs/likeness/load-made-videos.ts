import "server-only";
import { imsClient } from "@/lib/ims/client";
import { readMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { JobSnapshot } from "@/lib/model/job";
import { loadClipReports, ofEachClip } from "../exports/load-timelines";
import type { MadeVideo } from "./made-video";
import { plansOfProjects } from "./plans-of-projects";

type Known = Pick<MadeVideo, "planned" | "pictures">;

/**
 * The videos of a job with their plans, and how they look where the backend has looked. Alibaba Cloud names for each
 * video the project that it was made of, and the plan is read from there; how a video looks it does not tell.
 */
export async function loadMadeVideos(job: JobSnapshot, signal: AbortSignal): Promise<MadeVideo[]> {
  const known = await ofEachClip(job.jobId, (jobId) => knownOf(jobId, job, signal));
  return job.clips.map(({ index }) => ({
    index,
    ...(known.get(index) ?? { planned: null, pictures: null }),
  }));
}

async function knownOf(
  jobId: string,
  job: JobSnapshot,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Known>> {
  const reports = await loadClipReports(jobId, signal);
  if (reports.length > 0) {
    return new Map(
      reports.map(({ Index, Timeline, Report }) => [
        Index,
        { planned: readMontage(Timeline), pictures: Report?.PictureHashes || null },
      ]),
    );
  }
  const planned = await plansOfProjects(imsClient(), jobId, job, signal);
  return new Map([...planned].map(([index, plan]) => [index, { planned: plan, pictures: null }]));
}
