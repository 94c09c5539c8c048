import "server-only";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import type { NewSubmission, SubmissionEnd } from "@/lib/store/jobs/submissions";
import type { JobRequest } from "@/lib/store/jobs/stored-request";
import { operationOf, submitOperations } from "@/lib/ims/contract/submit-operations";
import type { SubmissionContext } from "./submission-context";

/** How one sending ended; `error` is what was thrown, if anything. */
export type Sent = { end: SubmissionEnd; error: ImsError | null };

/**
 * Whether a request renders plans. That operation takes no client token: a request that may have
 * arrived is never sent again, and only its output address identifies it.
 */
export const isOfPlans = (request: JobRequest): boolean => request.ProjectIds !== undefined;

/** Whether the operation of a request takes a client token, by which a repeated request is known. */
export const takesToken = (request: JobRequest): boolean =>
  !isOfPlans(request) && submitOperations[operationOf(request.JobType)].takesToken;

type Answer = { JobId: string; ReelpressPassedThrough?: string[] | undefined };

async function send(
  request: JobRequest,
  ClientToken: string,
  { client }: SubmissionContext,
): Promise<Answer> {
  const { ProjectIds, JobType, ...texts } = request;
  const { InputConfig, EditingConfig, OutputConfig, UserData } = texts;
  if (ProjectIds !== undefined) {
    const answer = await client.call("SubmitSceneBatchEditingJob", {
      ProjectIds,
      OutputConfig,
      UserData,
    });
    return { JobId: answer.JobId };
  }
  switch (JobType) {
    case undefined:
      return client.call("SubmitBatchMediaProducingJob", { ...texts, ClientToken });
    case "Sports_Highlights":
      return client.call("SubmitSportsHighlightsJob", {
        InputConfig,
        OutputConfig,
        UserData,
        ClientToken,
      });
    case "Screen_Media_Highlights":
      return client.call("SubmitScreenMediaHighlightsJob", {
        InputConfig,
        EditingConfig,
        OutputConfig,
        UserData,
      });
  }
}

/**
 * Sends a request with its client token. The end is `open` when the request may have arrived without
 * an answer: then the job must be looked for.
 */
export async function sendRequest(
  submission: Pick<NewSubmission, "request" | "clientToken">,
  context: SubmissionContext,
): Promise<Sent> {
  try {
    const answer = await send(submission.request, submission.clientToken, context);
    const { JobId: jobId, ReelpressPassedThrough: passedThrough } = answer;
    return { end: { state: "made", jobId, passedThrough }, error: null };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const failure = toCloudFailure(error);
    if (error.mayHaveArrived) return { end: { state: "open", failure }, error };
    const state = error.code === "ims-refused" ? "refused" : "not-made";
    return { end: { state, failure }, error };
  }
}
