import "server-only";
import { claimSubmission } from "@/lib/store/jobs/submissions";
import { askAbout } from "./ask-about";
import { holdWhile, leaseMs } from "./hold-while";
import { settleSubmission } from "./settle-submission";
import { type SubmissionContext, submissionContext } from "./submission-context";

/**
 * Asks about a submit that is not confirmed and writes down what came of it. Does nothing when it
 * is over or when somebody is at it already.
 */
export async function resolveSubmission(
  clientToken: string,
  desk: SubmissionContext = submissionContext(),
): Promise<void> {
  const submission = await claimSubmission(clientToken, leaseMs, desk.pool);
  if (!submission) return;
  await holdWhile(clientToken, desk, async () => {
    const end = await askAbout(submission, desk);
    await settleSubmission(submission, end, { noticed: false, desk });
  });
}
