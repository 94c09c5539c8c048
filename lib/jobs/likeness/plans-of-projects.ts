import "server-only";
import { log } from "@/lib/base/log";
import { abilitiesFor } from "@/lib/ims/fallback";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import type { JobSnapshot } from "@/lib/model/job";
import { loadPlans } from "@/lib/submission/plans/load-plans";

type Clips = { clips: readonly Pick<JobSnapshot["clips"][number], "subJobId" | "index">[] };

/**
 * The plans of a job's videos by index, where the backend reports no progress: Alibaba Cloud names for each video the
 * project that it was made of, and the project holds the plan. Source: `GetBatchMediaProducingJob`, `SubJobList[].ProjectId`.
 * What is not named, was deleted or cannot be read is left out.
 */
export async function plansOfProjects(
  client: ImsClient,
  jobId: string,
  job: Clips & Pick<JobSnapshot, "width" | "height">,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Montage>> {
  if (abilitiesFor(client, jobId).progress) return new Map();
  try {
    const answer = await client.call("GetBatchMediaProducingJob", { JobId: jobId }, { signal });
    const projects = (answer.EditingBatchJob.SubJobList ?? []).flatMap((subJob) => {
      const clip = job.clips.find(({ subJobId }) => subJobId === subJob.JobId);
      return clip && subJob.ProjectId ? [{ index: clip.index, projectId: subJob.ProjectId }] : [];
    });
    const ids = projects.map(({ projectId }) => projectId);
    const plans = await loadPlans(client, ids, { width: job.width, height: job.height });
    return new Map(
      projects.flatMap(({ index }, at) => {
        const plan = plans[at];
        return plan && "strip" in plan ? [[index, plan.strip.montage] as const] : [];
      }),
    );
  } catch (error) {
    if (signal.aborted || !(error instanceof ImsError)) throw error;
    log.warn({ jobId, err: error }, "the plans of a job could not be read");
    return new Map();
  }
}
