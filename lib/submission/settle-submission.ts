import "server-only";
import { log } from "@/lib/base/log";
import { abilitiesById } from "@/lib/ims/backend";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import { decodeSubmit, withSizeToReadBy } from "@/lib/ims/contract/wire";
import type { PassedThrough } from "@/lib/model/job";
import { sourcesOf } from "@/lib/model/form/kinds/sources-of";
import { noteFootage } from "@/lib/store/jobs/footage-use";
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
 * The undocumented fields of the request: as the backend reported them or, where its answer was lost or
 * it reports none, by reading the request again.
 */
function passedThroughOf(
  { request, backendId }: NewSubmission,
  reported: readonly string[] | undefined,
): PassedThrough | null {
  const read = decodeSubmit(
    operationOf(request.JobType),
    withSizeToReadBy(request) ?? request,
    false,
  );
  const paths = reported ?? (read.ok ? read.passedThrough : []);
  if (paths.length === 0) return null;
  return { paths: [...paths], ignored: abilitiesById(backendId).reportsUnknownFields };
}

/**
 * Stores how a submit ended. The job is stored first: if anything breaks after that, the job is known,
 * and the submit is resolved again with the same end. When another submit has taken the found job in
 * the meantime, this submit stays open.
 * @returns the end that was stored
 */
export async function settleSubmission(
  submission: NewSubmission & { createdAt?: string },
  end: SubmissionEnd,
  options: { noticed: boolean; context: SubmissionContext },
): Promise<SubmissionEnd> {
  const { noticed, context } = options;
  const { clientToken, name, form, request, seed, draftId } = submission;
  if (end.state === "made") {
    const createdAt = submission.createdAt ?? new Date().toISOString();
    const passedThrough = passedThroughOf(submission, end.passedThrough);
    const facts = { name, form, request, clientToken, seed, createdAt };
    const job = { jobId: end.jobId, ...facts, passedThrough };
    await rememberJob(context.database, job);
    const footage = sourcesOf(form).map(({ mediaId }) => mediaId);
    await noteFootage(context.database, job, footage).catch((error: unknown) =>
      log.warn({ jobId: end.jobId, err: error }, "the footage of a job could not be noted"),
    );
    const holder = await getJob(context.database, end.jobId);
    if (holder?.clientToken !== clientToken) {
      const failure = { code: "", message: "", requestId: "" };
      return settleSubmission(submission, { state: "open", failure }, options);
    }
    await bindSpending(context.database, clientToken, end.jobId);
  } else if (end.state !== "open") {
    await releaseSpending(context.database, clientToken);
  }
  await endSubmission(context.database, clientToken, end, { noticed });
  if (end.state === "made" && draftId) await closeDraft(context.database, draftId);
  return end;
}

/**
 * Ends a submit whose row cannot be read: its job cannot be looked for, and the request cannot be sent again.
 * If the submit became a job, the job is in the list of the backend, and the app lists it as the job of
 * another program.
 */
export async function giveUpUnreadable(
  clientToken: string,
  context: SubmissionContext,
): Promise<void> {
  log.error({ clientToken }, "a submit was written down in a shape that cannot be read");
  const failure = { code: "Submission.Unreadable", message: "", requestId: "" };
  await releaseSpending(context.database, clientToken);
  await endSubmission(
    context.database,
    clientToken,
    { state: "refused", failure },
    { noticed: false },
  );
}
