import "server-only";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import { type ConfigProblem, decodeAnyBatch, withSizeToReadBy } from "@/lib/ims/contract/wire";
import type { CostTexts } from "@/lib/model/cost/cost-question";
import { type CloudFailure, sentPageId } from "@/lib/model/submission";
import type { JobRequest } from "@/lib/store/jobs/jobs";
import { beginSubmission, getSubmission, type NewSubmission } from "@/lib/store/jobs/submissions";
import { askAbout } from "./ask-about";
import { holdWhile, leaseMs } from "./hold-while";
import { keepResolving } from "./keep-resolving";
import { isSameRequest } from "./same-request";
import { overspending } from "./overspending";
import { isOfPlans, sendRequest } from "./send-request";
import { settleSubmission } from "./settle-submission";
import { type SubmissionContext, submissionContext } from "./submission-context";

/** A request ready to be sent, with the form it was made of. */
export type Submission = Omit<NewSubmission, "backendId" | "draftId"> & {
  /** The draft to close when it has become a job. */
  draftId?: string | undefined;
  /** What its price is told by, where the request itself does not say it. */
  cost?: CostTexts | undefined;
};

export type SubmitOutcome =
  /** `jobId` of the job; or, while it is not confirmed, the id of its page (`sent-<token>`). */
  | { kind: "sent"; jobId: string; confirmed: boolean }
  | { kind: "refused"; failure: CloudFailure; problems: readonly ConfigProblem[] }
  /** It did not arrive; the same token may be sent again. */
  | { kind: "unreachable"; failure: CloudFailure };

/**
 * The one way to submit a batch, of a form or of plans. It is written down before it is sent, so that whatever happens
 * after that it can be asked about; an answer that was lost is looked for, and never replaced by
 * another submit. The same token gives the same job, however often and by whomever it is sent.
 */
export async function submitBatch(
  submission: Submission,
  desk: SubmissionContext = submissionContext(),
): Promise<SubmitOutcome> {
  const problems = problemsOf(submission.request, desk);
  if (problems.length > 0) return refusedHere(problems);
  const { draftId = null, cost = submission.request, ...rest } = submission;
  const meant = { ...rest, draftId, backendId: desk.client.backendId };
  const begun = await beginSubmission(meant, leaseMs, desk.pool);
  if (!begun.begun) {
    const { standing } = begun;
    if (!isSameRequest(standing.request, submission.request)) return mismatch();
    if (standing.jobId) return { kind: "sent", jobId: standing.jobId, confirmed: true };
    keepResolving(desk);
    return unconfirmed(submission.clientToken);
  }
  return holdWhile(submission.clientToken, desk, () => sendAndSettle(meant, cost, desk));
}

/** The request of plans is of our own making throughout. */
function problemsOf(request: JobRequest, { strict }: SubmissionContext): ConfigProblem[] {
  if (isOfPlans(request)) return [];
  const decoded = decodeAnyBatch(withSizeToReadBy(request) ?? request, strict);
  return decoded.ok ? [] : decoded.problems;
}

async function sendAndSettle(
  meant: NewSubmission,
  cost: CostTexts,
  desk: SubmissionContext,
): Promise<SubmitOutcome> {
  const { clientToken } = meant;
  const overspent = await overspending({ clientToken, request: cost }, desk);
  if (overspent) {
    const end = { state: "refused" as const, failure: overspent };
    await settleSubmission(meant, end, { noticed: true, desk });
    return { kind: "refused", failure: overspent, problems: [] };
  }
  let { end, error } = await sendRequest(meant, desk);
  for (const waitMs of desk.askAfterMs) {
    if (end.state !== "open") break;
    await desk.sleep(waitMs);
    const standing = await getSubmission(clientToken, desk.pool);
    if (!standing) break;
    end = await askAbout({ ...standing, failure: end.failure }, desk);
    error = null;
  }
  end = await settleSubmission(meant, end, { noticed: true, desk });
  switch (end.state) {
    case "made":
      return { kind: "sent", jobId: end.jobId, confirmed: true };
    case "open":
      keepResolving(desk);
      return unconfirmed(clientToken);
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
