import "server-only";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/compose-form";
import { type JobRequest, rememberJob } from "@/lib/store/jobs";

/** A request ready to be sent, with the form it was made of. */
export type Submission = {
  name: string;
  form: ComposeForm;
  request: JobRequest;
  /** The same token gives the same job, however often it is sent. */
  clientToken: string;
  seed: string;
};

/**
 * Sends a batch request and remembers it whole.
 * @returns the job id
 * @throws ImsError refused or unreachable; nothing is remembered then
 */
export async function submitRequest(submission: Submission): Promise<string> {
  const { request, clientToken } = submission;
  const answer = await imsClient().call("SubmitBatchMediaProducingJob", {
    ...request,
    ClientToken: clientToken,
  });
  await rememberJob({
    ...submission,
    jobId: answer.JobId,
    createdAt: new Date().toISOString(),
  });
  return answer.JobId;
}
