import "server-only";
import { isReadable } from "@/lib/store/jobs/readable-submission";
import { claimSubmission } from "@/lib/store/jobs/submissions";
import { resolveLostAnswer } from "./resolve-lost-answer";
import { holdWhile, leaseMs } from "./hold-while";
import { giveUpUnreadable, settleSubmission } from "./settle-submission";
import type { SubmissionContext } from "./submission-context";

/**
 * Finds out how an unconfirmed submit ended and stores the end. Does nothing when the submit has ended
 * or when another process handles it.
 */
export async function resolveSubmission(
  clientToken: string,
  context: SubmissionContext,
): Promise<void> {
  const submission = await claimSubmission(context.database, clientToken, leaseMs);
  if (!submission) return;
  if (!isReadable(submission)) return giveUpUnreadable(clientToken, context);
  await holdWhile(clientToken, context, async () => {
    const end = await resolveLostAnswer(submission, context);
    await settleSubmission(submission, end, { noticed: false, context });
  });
}
