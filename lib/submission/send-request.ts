import "server-only";
import { ImsError, toCloudFailure } from "@/lib/ims/errors";
import type { NewSubmission, SubmissionEnd } from "@/lib/store/submissions";
import type { SubmissionDesk } from "./submission-desk";

/** How one sending ended; `problems` are those of a refusal. */
export type Sent = { end: SubmissionEnd; error: ImsError | null };

/**
 * Sends a request with its client token. The end is `open` when it may have arrived and nobody
 * said so: then it has to be asked about.
 */
export async function sendRequest(
  submission: Pick<NewSubmission, "request" | "clientToken">,
  desk: SubmissionDesk,
): Promise<Sent> {
  const { request, clientToken: ClientToken } = submission;
  try {
    const answer = await desk.client.call("SubmitBatchMediaProducingJob", {
      ...request,
      ClientToken,
    });
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
