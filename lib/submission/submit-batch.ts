import "server-only";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import { type ConfigProblem, decodeSubmit, withSizeToReadBy } from "@/lib/ims/contract/wire";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import type { CostTexts } from "@/lib/model/cost/cost-question";
import { sentPageId } from "@/lib/model/sent-page";
import type { CloudFailure } from "@/lib/model/submission";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { saveWordOverride } from "@/lib/store/jobs/word-overrides";
import { type JobRequest, makesPlansOnly } from "@/lib/store/jobs/stored-request";
import { isReadable } from "@/lib/store/jobs/readable-submission";
import { beginSubmission, getSubmission, type NewSubmission } from "@/lib/store/jobs/submissions";
import { resolveLostAnswer } from "./resolve-lost-answer";
import { holdWhile, leaseMs } from "./hold-while";
import { keepResolving } from "./keep-resolving";
import { isSameRequest } from "./same-request";
import { overspending } from "./overspending";
import { isOfPlans, sendRequest } from "./send-request";
import { settleSubmission } from "./settle-submission";
import type { SubmissionContext } from "./submission-context";
import { listedTextsOf, wordsOf } from "./words/listed-words";

/** A request ready to be sent, with the form it was made from. */
export type Submission = Omit<NewSubmission, "backendId" | "draftId"> & {
  /** The draft to close when it has become a job. */
  draftId?: string | undefined;
  /** The request from which the price is computed, when it differs from the sent request. */
  cost?: CostTexts | undefined;
  /** Who answers for listed words in the texts; null when nobody was asked. */
  responsibility: Responsibility | null;
  /** Texts of the videos that the form does not hold. */
  otherTexts?: readonly string[] | undefined;
};

export type SubmitOutcome =
  /** `jobId` of the job or, while the job is not confirmed, the id of its page (`sent-<token>`). */
  | { kind: "sent"; jobId: string; confirmed: boolean }
  | { kind: "refused"; failure: CloudFailure; problems: readonly ConfigProblem[] }
  /** Nothing was sent: these texts say listed words, and nobody answers for them. */
  | { kind: "words"; texts: TextWithHits[] }
  /** The request did not arrive; the same token may be sent again. */
  | { kind: "unreachable"; failure: CloudFailure };

/**
 * The only way to submit a batch, from a form or from plans. The submit is stored before it is sent, so
 * that it can be resolved whatever happens after that. When an answer is lost, its job is looked for,
 * and no other submit replaces it. The same token gives the same job, however often it is sent. Texts with
 * listed words are not made before somebody answers for them by name.
 */
export async function submitBatch(
  submission: Submission,
  context: SubmissionContext,
): Promise<SubmitOutcome> {
  const problems = problemsOf(submission.request, context);
  if (problems.length > 0) return refusedHere(problems);
  const {
    draftId = null,
    cost = submission.request,
    responsibility,
    otherTexts,
    ...rest
  } = submission;
  const texts = await unanswered({ ...rest, responsibility, otherTexts }, context);
  if (texts.length > 0) return { kind: "words", texts };
  const meant = { ...rest, draftId, backendId: context.client.backendId };
  const begun = await beginSubmission(context.database, meant, leaseMs);
  if (!begun.begun) {
    const { standing } = begun;
    const isSame = standing.request && isSameRequest(standing.request, submission.request);
    if (!isSame) return mismatch();
    if (standing.jobId) return { kind: "sent", jobId: standing.jobId, confirmed: true };
    keepResolving(context);
    return unconfirmed(submission.clientToken);
  }
  return holdWhile(submission.clientToken, context, () => sendAndSettle(meant, cost, context));
}

/** Problems of the request. A request of plans has none, because the app made all of it. */
function problemsOf(request: JobRequest, { strict }: SubmissionContext): ConfigProblem[] {
  if (isOfPlans(request)) return [];
  const operation = operationOf(request.JobType);
  const decoded = decodeSubmit(operation, withSizeToReadBy(request) ?? request, strict);
  return decoded.ok ? [] : decoded.problems;
}

/**
 * The texts with listed words that nobody answers for. Plans alone make no video, so they ask for nothing:
 * that is asked when videos are made of them.
 */
async function unanswered(
  {
    form,
    request,
    otherTexts,
    responsibility,
    clientToken,
  }: Pick<Submission, "form" | "request" | "otherTexts" | "responsibility" | "clientToken">,
  { database }: SubmissionContext,
): Promise<TextWithHits[]> {
  if (makesPlansOnly(request)) return [];
  const texts = await listedTextsOf(database, form, otherTexts);
  if (texts.length === 0 || !responsibility) return texts;
  await saveWordOverride(database, clientToken, { ...responsibility, words: wordsOf(texts) });
  return [];
}

async function sendAndSettle(
  meant: NewSubmission,
  cost: CostTexts,
  context: SubmissionContext,
): Promise<SubmitOutcome> {
  const { clientToken } = meant;
  const overspent = await overspending({ clientToken, request: cost }, context).catch(
    async (error: unknown) => {
      // Left open, it would be sent by the background rounds, without having been weighed.
      const failure = { code: "", message: "", requestId: "" };
      const end = { state: "not-made" as const, failure };
      await settleSubmission(meant, end, { noticed: true, context });
      throw error;
    },
  );
  if (overspent) {
    const end = { state: "refused" as const, failure: overspent };
    await settleSubmission(meant, end, { noticed: true, context });
    return { kind: "refused", failure: overspent, problems: [] };
  }
  let { end, error } = await sendRequest(meant, context);
  for (const waitMs of context.resolveAfterMs) {
    if (end.state !== "open") break;
    await context.sleep(waitMs);
    const standing = await getSubmission(context.database, clientToken);
    if (!standing || !isReadable(standing)) break;
    end = await resolveLostAnswer({ ...standing, failure: end.failure }, context);
    error = null;
  }
  end = await settleSubmission(meant, end, { noticed: true, context });
  switch (end.state) {
    case "made":
      return { kind: "sent", jobId: end.jobId, confirmed: true };
    case "open":
      keepResolving(context);
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
