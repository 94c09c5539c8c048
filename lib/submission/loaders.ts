import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { imsClient } from "@/lib/ims/client";
import type { SubmissionView } from "@/lib/model/submission";
import {
  getSubmission,
  listUnsettledSubmissions,
  noticeSubmission,
  type StoredSubmission,
} from "@/lib/store/jobs/submissions";
import { keepResolving } from "./keep-resolving";
import { resolveSubmission } from "./resolve-submission";
import { isOfPlans } from "./send-request";
import { submissionContext } from "./submission-context";

/** While a page waits for a submit, it is resolved no more often than this. */
const resolveAtMostEveryMs = 2_500;

/**
 * A submit as of now; null when it is unknown. An unconfirmed submit is resolved first, unless that was
 * just tried. A submit that has ended counts as noticed from here on.
 */
export async function loadSubmission(clientToken: string): Promise<SubmissionView | null> {
  const context = await submissionContext();
  const stored = await getSubmission(context.database, clientToken);
  if (!stored) return null;
  const sinceAskedMs = stored.askedAt ? Date.now() - Date.parse(stored.askedAt) : Infinity;
  if (stored.state === "open" && sinceAskedMs >= resolveAtMostEveryMs) {
    keepResolving();
    await resolveSubmission(clientToken, context);
  }
  const now = (await getSubmission(context.database, clientToken)) ?? stored;
  if (now.state !== "open") await noticeSubmission(context.database, clientToken);
  return toView(now);
}

/** Unconfirmed submits, and those that ended without a job before anybody noticed. */
export async function loadUnsettledSubmissions(): Promise<SubmissionView[]> {
  return (await listUnsettledSubmissions(await appDatabase())).map(toView);
}

function toView(stored: StoredSubmission): SubmissionView {
  const { clientToken, name, state, jobId, failure, createdAt, askedAt, draftId, form, request } =
    stored;
  return {
    clientToken,
    name,
    state,
    jobId,
    failure,
    createdAt,
    askedAt,
    draftId,
    hasForm: form !== null && request !== null && !isOfPlans(request),
    elsewhere: stored.backendId !== imsClient().backendId,
  };
}
