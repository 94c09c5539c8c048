import "server-only";
import { ImsError, imsCodes } from "@/lib/ims/errors";
import { type ConfigProblem, decodeAnyBatch } from "@/lib/ims/wire";
import { type CloudFailure, sentPageId } from "@/lib/model/submission";
import { beginSubmission, getSubmission, type NewSubmission } from "@/lib/store/submissions";
import { askAbout } from "./ask-about";
import { holdWhile, leaseMs } from "./hold-while";
import { keepResolving } from "./keep-resolving";
import { isSameRequest } from "./same-request";
import { overspending } from "./overspending";
import { sendRequest } from "./send-request";
import { settleSubmission } from "./settle-submission";
import { placeOf, type SubmissionDesk, submissionDesk } from "./submission-desk";

/** A request ready to be sent, with the form it was made of. */
export type Submission = Omit<NewSubmission, "place" | "draftId"> & {
  /** The draft to close when it has become a job. */
  draftId?: string | undefined;
};

export type SubmitOutcome =
  /** `jobId` of the job; or, while it is not confirmed, the id of its page (`sent-<token>`). */
  | { kind: "sent"; jobId: string; confirmed: boolean }
  | { kind: "refused"; failure: CloudFailure; problems: readonly ConfigProblem[] }
  /** It did not arrive; the same token may be sent again. */
  | { kind: "unreachable"; failure: CloudFailure };

/**
 * The one way to submit a batch. It is written down before it is sent, so that whatever happens
 * after that it can be asked about; an answer that was lost is looked for, and never replaced by
 * another submit. The same token gives the same job, however often and by whomever it is sent.
 */
export async function submitBatch(
  submission: Submission,
  desk: SubmissionDesk = submissionDesk(),
): Promise<SubmitOutcome> {
  const decoded = decodeAnyBatch(submission.request, desk.strict);
  if (!decoded.ok) return refusedHere(decoded.problems);
  const { draftId = null, ...rest } = submission;
  const meant = { ...rest, draftId, place: placeOf(desk.client) };
  const begun = await beginSubmission(meant, leaseMs, desk.pool);
  if (!begun.begun) {
    const { standing } = begun;
    if (!isSameRequest(standing.request, submission.request)) return mismatch();
    if (standing.jobId) return { kind: "sent", jobId: standing.jobId, confirmed: true };
    keepResolving(desk);
    return unconfirmed(submission.clientToken);
  }
  return holdWhile(submission.clientToken, desk, () => sendAndSettle(meant, desk));
}

async function sendAndSettle(meant: NewSubmission, desk: SubmissionDesk): Promise<SubmitOutcome> {
  const overspent = await overspending(meant, desk);
  if (overspent) {
    const end = { state: "refused" as const, failure: overspent };
    await settleSubmission(meant, end, { noticed: true, desk });
    return { kind: "refused", failure: overspent, problems: [] };
  }
  let { end, error } = await sendRequest(meant, desk);
  for (const waitMs of desk.askAfterMs) {
    if (end.state !== "open") break;
    await desk.sleep(waitMs);
    const standing = await getSubmission(meant.clientToken, desk.pool);
    if (!standing) break;
    end = await askAbout({ ...standing, failure: end.failure }, desk);
    error = null;
  }
  await settleSubmission(meant, end, { noticed: true, desk });
  switch (end.state) {
    case "made":
      return { kind: "sent", jobId: end.jobId, confirmed: true };
    case "open":
      keepResolving(desk);
      return unconfirmed(meant.clientToken);
    case "refused":
      return { kind: "refused", failure: end.failure, problems: error?.problems ?? [] };
    case "not-made":
      return { kind: "unreachable", failure: end.failure };
  }
}

const unconfirmed = (clientToken: string): SubmitOutcome => ({
  kind: "sent",
  jobId: sentPageId(clientToken),
  confirmed: false,
});

function refusedHere(problems: ConfigProblem[]): SubmitOutcome {
  const [first] = problems;
  const message = first ? `${first.path}: ${first.message}` : "";
  const failure = { code: imsCodes.invalidParameter, message, requestId: "" };
  return { kind: "refused", failure, problems };
}

function mismatch(): SubmitOutcome {
  const error = new ImsError("ims-refused", "This was sent before with other content.");
  const failure = { code: imsCodes.tokenMismatch, message: error.message, requestId: "" };
  return { kind: "refused", failure, problems: [] };
}
