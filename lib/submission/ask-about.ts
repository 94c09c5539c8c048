import "server-only";
import { toCloudFailure } from "@/lib/ims/errors/ims-error";
import {
  holdSubmission,
  type StoredSubmission,
  type SubmissionEnd,
} from "@/lib/store/jobs/submissions";
import { findSubmittedJob, type Search } from "./find-submitted-job";
import { isNamedByAddress } from "./same-request";
import { isOfPlans, sendRequest } from "./send-request";
import { leaseMs } from "./hold-while";
import type { SubmissionContext } from "./submission-context";

/**
 * For so long after it was written down a request may be sent again with its token. IMS does not
 * say for how long a token stands; other products of Alibaba Cloud keep it for a day.
 */
const tokenStandsMs = 10 * 60_000;

/** A signed request is refused 15 minutes after its date: later than this it cannot arrive. */
const requestDiesMs = 20 * 60_000;

/** Refusals of the request, whoever sends it and whenever. */
const ofRequest = /^(InvalidParameter|InvalidMaterial|Missing|NotImplemented|ExceededMaximumValue)/;

/**
 * One round for a submit whose answer was lost, by whoever holds it: looks for its job; when there
 * is none, sends the same request with the same token while that stands. A submit that looks like
 * others of its kind asks by its token first, which nobody else has. What takes no token is never
 * sent again. After the request can no longer arrive, a list without it says that nothing was made.
 */
export async function askAbout(
  submission: StoredSubmission,
  desk: SubmissionContext,
): Promise<SubmissionEnd> {
  const { clientToken, request } = submission;
  const before = submission.failure ?? { code: "", message: "", requestId: "" };
  if (submission.backendId !== desk.client.backendId) return { state: "open", failure: before };
  const tokenStands = !isOfPlans(request) && submission.createdAgoMs <= tokenStandsMs;
  if (tokenStands && !isNamedByAddress(request, clientToken)) {
    return sendAgain(submission, desk, () => findSubmittedJob(submission, desk));
  }
  const search = await findSubmittedJob(submission, desk);
  if (search.kind === "found") return { state: "made", jobId: search.jobId };
  if (tokenStands) return sendAgain(submission, desk, async () => search);
  const isOver = search.kind === "absent" && submission.sentAgoMs > requestDiesMs;
  if (isOver) return { state: "not-made", failure: before };
  return {
    state: "open",
    failure: search.kind === "unknown" ? toCloudFailure(search.error) : before,
  };
}

/** The same request with the same token: the job that it has become, or becomes now. */
async function sendAgain(
  submission: StoredSubmission,
  desk: SubmissionContext,
  search: () => Promise<Search>,
): Promise<SubmissionEnd> {
  await holdSubmission(submission.clientToken, leaseMs, { resent: true, pool: desk.pool });
  const { end } = await sendRequest(submission, desk);
  if (end.state !== "refused" && end.state !== "not-made") return end;
  // An earlier sending may still be on its way. What is wrong with the request itself holds for it
  // too; what is wrong with the account or the network may be over when it arrives.
  const isOfRequest = ofRequest.test(end.failure.code);
  const isFinal = isOfRequest && (await search()).kind === "absent";
  return isFinal ? end : { state: "open", failure: end.failure };
}
