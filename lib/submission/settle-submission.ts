import "server-only";
import { closeDraft } from "@/lib/store/drafts";
import { rememberJob } from "@/lib/store/jobs";
import { bindSpending, releaseSpending } from "@/lib/store/spending";
import { endSubmission, type NewSubmission, type SubmissionEnd } from "@/lib/store/submissions";
import type { SubmissionDesk } from "./submission-desk";

/**
 * Writes down how a submit ended. A job is remembered first: whatever breaks after that, it is
 * known, and the submit is asked about again with the same end.
 */
export async function settleSubmission(
  submission: NewSubmission & { createdAt?: string },
  end: SubmissionEnd,
  options: { noticed: boolean; desk: SubmissionDesk },
): Promise<void> {
  const { noticed, desk } = options;
  const { clientToken, name, form, request, seed, draftId } = submission;
  if (end.state === "made") {
    const createdAt = submission.createdAt ?? new Date().toISOString();
    const job = { jobId: end.jobId, name, form, request, clientToken, seed, createdAt };
    await rememberJob(job, desk.pool);
    await bindSpending(clientToken, end.jobId, desk.pool);
  } else if (end.state !== "open") {
    await releaseSpending(clientToken, desk.pool);
  }
  await endSubmission(clientToken, end, { noticed, pool: desk.pool });
  if (end.state === "made" && draftId) await closeDraft(draftId, desk.pool);
}
