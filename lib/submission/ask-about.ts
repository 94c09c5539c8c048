import "server-only";
import { toCloudFailure } from "@/lib/ims/errors";
import { holdSubmission, type StoredSubmission, type SubmissionEnd } from "@/lib/store/submissions";
import { findSubmittedJob } from "./find-submitted-job";
import { sendRequest } from "./send-request";
import { leaseMs } from "./hold-while";
import { placeOf, type SubmissionDesk } from "./submission-desk";

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
 * is none, sends the same request with the same token while that stands. After the request can no
 * longer arrive, a list without it says that nothing was made.
 */
export async function askAbout(
  submission: StoredSubmission,
  desk: SubmissionDesk,
): Promise<SubmissionEnd> {
  const { clientToken } = submission;
  const before = submission.failure ?? { code: "", message: "", requestId: "" };
  if (submission.place !== placeOf(desk.client)) return { state: "open", failure: before };
  const search = await findSubmittedJob(submission, desk);
  if (search.kind === "found") return { state: "made", jobId: search.jobId };
  if (submission.createdAgoMs > tokenStandsMs) {
    const isOver = search.kind === "absent" && submission.sentAgoMs > requestDiesMs;
    if (isOver) return { state: "not-made", failure: before };
    return {
      state: "open",
      failure: search.kind === "unknown" ? toCloudFailure(search.error) : before,
    };
  }
  await holdSubmission(clientToken, leaseMs, { resent: true, pool: desk.pool });
  const { end } = await sendRequest(submission, desk);
  if (end.state !== "refused" && end.state !== "not-made") return end;
  // An earlier sending may still be on its way. What is wrong with the request itself holds for it
  // too; what is wrong with the account or the network may be over when it arrives.
  const isFinal = search.kind === "absent" && ofRequest.test(end.failure.code);
  return isFinal ? end : { state: "open", failure: end.failure };
}
