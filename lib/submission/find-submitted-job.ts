import "server-only";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { getJob } from "@/lib/store/jobs/jobs";
import type { ReadableSubmission } from "@/lib/store/jobs/readable-submission";
import { isSameRequest } from "./same-request";
import { isOfPlans } from "./send-request";
import type { SubmissionContext } from "./submission-context";

export type Search =
  | { kind: "found"; jobId: string }
  | { kind: "absent" }
  /** The list could not be read to its end. */
  | { kind: "unknown"; error: ImsError };

/** The clocks of the database and the cloud may differ by as much as a signature allows. */
const clockToleranceMs = 15 * 60_000;
/** Each entry of the list holds a whole request. */
const pageSize = 20;
const mostPages = 50;

/** A time in the format of IMS: UTC, whole seconds. */
const utc = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

/**
 * Looks for the job that a submit has made: a job of the same time with the same request. A job that
 * another submit of this app has made does not count.
 */
export async function findSubmittedJob(
  submission: ReadableSubmission,
  context: SubmissionContext,
): Promise<Search> {
  const window = {
    ...(isOfPlans(submission.request) ? { JobType: "Scene_Batch_Editing" } : {}),
    StartTime: utc(Date.parse(submission.createdAt) - clockToleranceMs),
    EndTime: utc(Date.parse(submission.sentAt) + 2 * clockToleranceMs),
  };
  try {
    let NextToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await context.client.call("ListBatchMediaProducingJobs", {
        ...window,
        SortBy: "desc",
        MaxResults: pageSize,
        ...(NextToken ? { NextToken } : {}),
      });
      for (const job of answer.EditingBatchJobList) {
        if (!isSameRequest(job, submission.request)) continue;
        const known = await getJob(context.database, job.JobId);
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
