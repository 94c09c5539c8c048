import "server-only";
import { abilitiesById } from "@/lib/ims/backend";
import { decodeAnyBatch, withSizeToReadBy } from "@/lib/ims/contract/wire";
import type { PassedThrough } from "@/lib/model/job";
import { closeDraft } from "@/lib/store/forms/drafts";
import { getJob, rememberJob } from "@/lib/store/jobs/jobs";
import { bindSpending, releaseSpending } from "@/lib/store/spending/spending";
import {
  endSubmission,
  type NewSubmission,
  type SubmissionEnd,
} from "@/lib/store/jobs/submissions";
import type { SubmissionContext } from "./submission-context";

/**
 * What of the request nobody documents: in the words of whoever took it, or, where the answer was
 * lost or the cloud says nothing of it, by reading the request again.
 */
function passedThroughOf(
  { request, backendId }: NewSubmission,
  said: readonly string[] | undefined,
): PassedThrough | null {
  const read = decodeAnyBatch(withSizeToReadBy(request) ?? request, false);
  const paths = said ?? (read.ok ? read.passedThrough : []);
  if (paths.length === 0) return null;
  return { paths: [...paths], ignored: abilitiesById(backendId).unknownFieldsTold };
}

/**
 * Writes down how a submit ended. A job is remembered first: whatever breaks after that, it is
 * known, and the submit is asked about again with the same end. A job that was found in a list and
 * in the meantime has become another submit's is not this one's: then it stays open.
 * @returns the end that holds
 */
export async function settleSubmission(
  submission: NewSubmission & { createdAt?: string },
  end: SubmissionEnd,
  options: { noticed: boolean; desk: SubmissionContext },
): Promise<SubmissionEnd> {
  const { noticed, desk } = options;
  const { clientToken, name, form, request, seed, draftId } = submission;
  if (end.state === "made") {
    const createdAt = submission.createdAt ?? new Date().toISOString();
    const passedThrough = passedThroughOf(submission, end.passedThrough);
    const told = { name, form, request, clientToken, seed, createdAt };
    const job = { jobId: end.jobId, ...told, passedThrough };
    await rememberJob(job, desk.pool);
    const holder = await getJob(end.jobId, desk.pool);
    if (holder?.clientToken !== clientToken) {
      const failure = { code: "", message: "", requestId: "" };
      return settleSubmission(submission, { state: "open", failure }, options);
    }
    await bindSpending(clientToken, end.jobId, desk.pool);
  } else if (end.state !== "open") {
    await releaseSpending(clientToken, desk.pool);
  }
  await endSubmission(clientToken, end, { noticed, pool: desk.pool });
  if (end.state === "made" && draftId) await closeDraft(draftId, desk.pool);
  return end;
}
