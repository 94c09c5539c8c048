import "server-only";
import { toCloudFailure } from "@/lib/ims/errors/ims-error";
import type { ReadableSubmission } from "@/lib/store/jobs/readable-submission";
import { holdSubmission, type SubmissionEnd } from "@/lib/store/jobs/submissions";
import { findSubmittedJob, type Search } from "./find-submitted-job";
import { isNamedByAddress } from "./same-request";
import { sendRequest, takesToken } from "./send-request";
import { leaseMs } from "./hold-while";
import type { SubmissionContext } from "./submission-context";

/**
 * For so long after it was stored, a request may be sent again with its token. IMS does not document
 * how long a token is valid; other products of Alibaba Cloud keep tokens for a day.
 */
const tokenValidMs = 10 * 60_000;

/** A signed request is refused 15 minutes after its date, so it cannot arrive later than this. */
const requestExpiresMs = 20 * 60_000;

/** Codes that refuse the request itself, regardless of the sender and the time. */
const ofRequest = /^(InvalidParameter|InvalidMaterial|Missing|NotImplemented|ExceededMaximumValue)/;

/**
 * One round for a submit whose answer was lost, by the process that holds it. Looks for the job; when
 * there is none, sends the same request with the same token while that is valid. A submit whose output
 * address is not unique is sent again first, because only its token identifies it. An operation
 * without tokens is never repeated. Once the request can no longer arrive, no job in the list means none was made.
 */
export async function resolveLostAnswer(
  submission: ReadableSubmission,
  context: SubmissionContext,
): Promise<SubmissionEnd> {
  const { clientToken, request } = submission;
  const before = submission.failure ?? { code: "", message: "", requestId: "" };
  if (submission.backendId !== context.client.backendId) return { state: "open", failure: before };
  const tokenIsValid = takesToken(request) && submission.createdAgoMs <= tokenValidMs;
  if (tokenIsValid && !isNamedByAddress(request, clientToken)) {
    return sendAgain(submission, context, () => findSubmittedJob(submission, context));
  }
  const search = await findSubmittedJob(submission, context);
  if (search.kind === "found") return { state: "made", jobId: search.jobId };
  if (tokenIsValid) return sendAgain(submission, context, async () => search);
  const isOver = search.kind === "absent" && submission.sentAgoMs > requestExpiresMs;
  if (isOver) return { state: "not-made", failure: before };
  return {
    state: "open",
    failure: search.kind === "unknown" ? toCloudFailure(search.error) : before,
  };
}

/** Sends the same request with the same token, which returns the earlier job or makes a new one. */
async function sendAgain(
  submission: ReadableSubmission,
  context: SubmissionContext,
  search: () => Promise<Search>,
): Promise<SubmissionEnd> {
  await holdSubmission(context.database, submission.clientToken, leaseMs, { resent: true });
  const { end } = await sendRequest(submission, context);
  if (end.state !== "refused" && end.state !== "not-made") return end;
  // An earlier sending may still arrive. A refusal of the request itself applies to that sending
  // too; a problem of the account or the network may be over when it arrives.
  const isOfRequest = ofRequest.test(end.failure.code);
  const isFinal = isOfRequest && (await search()).kind === "absent";
  return isFinal ? end : { state: "open", failure: end.failure };
}
