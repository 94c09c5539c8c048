import "server-only";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { JobRequest } from "@/lib/store/jobs/jobs";
import { getJob } from "@/lib/store/jobs/jobs";
import type { StoredSubmission } from "@/lib/store/jobs/submissions";
import { isSameRequest } from "./same-request";
import { isOfPlans } from "./send-request";
import type { SubmissionContext } from "./submission-context";

export type Search =
  | { kind: "found"; jobId: string }
  | { kind: "absent" }
  /** The list could not be had, or not to its end. */
  | { kind: "unknown"; error: ImsError };

/** The clocks of the database and of the cloud may differ by as much as a signature allows. */
const clockToleranceMs = 15 * 60_000;
/** Each entry of the list holds a whole request. */
const pageSize = 20;
const mostPages = 50;

/** An instant as IMS reads it: whole seconds, UTC. */
const utc = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

/**
 * Looks for the job that a submit has become: among the jobs of its time, the one that was made of
 * the same request. A job that another submit of ours has become is not it.
 */
export async function findSubmittedJob(
  submission: StoredSubmission,
  desk: SubmissionContext,
): Promise<Search> {
  const window = {
    ...(isOfPlans(submission.request) ? { JobType: "Scene_Batch_Editing" } : {}),
    StartTime: utc(Date.parse(submission.createdAt) - clockToleranceMs),
    EndTime: utc(Date.parse(submission.sentAt) + 2 * clockToleranceMs),
  };
  try {
    let NextToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await desk.client.call("ListBatchMediaProducingJobs", {
        ...window,
        SortBy: "desc",
        MaxResults: pageSize,
        ...(NextToken ? { NextToken } : {}),
      });
      for (const job of answer.EditingBatchJobList) {
        if (!isSameRequest(job as Partial<JobRequest>, submission.request)) continue;
        const known = await getJob(job.JobId, desk.pool);
        if (!known || known.clientToken === submission.clientToken) {
          return { kind: "found", jobId: job.JobId };
        }
      }
      NextToken = answer.NextToken || undefined;
      if (!NextToken) return { kind: "absent" };
    }
    const error = new ImsError("ims-answer-unreadable", "The list of jobs does not end.");
    return { kind: "unknown", error };
  } catch (error) {
    if (error instanceof ImsError) return { kind: "unknown", error };
    throw error;
  }
}
