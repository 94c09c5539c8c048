import "server-only";
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

/** While a page waits for a submit, it is resolved no more often than this. */
const resolveAtMostEveryMs = 2_500;

/**
 * A submit as of now; null when it is unknown. An unconfirmed submit is resolved first, unless that was
 * just tried. A submit that has ended counts as noticed from here on.
 */
export async function loadSubmission(clientToken: string): Promise<SubmissionView | null> {
  const stored = await getSubmission(clientToken);
  if (!stored) return null;
  const askedAgoMs = stored.askedAt ? Date.now() - Date.parse(stored.askedAt) : Infinity;
  if (stored.state === "open" && askedAgoMs >= resolveAtMostEveryMs) {
    keepResolving();
    await resolveSubmission(clientToken);
  }
  const now = (await getSubmission(clientToken)) ?? stored;
  if (now.state !== "open") await noticeSubmission(clientToken);
  return toView(now);
}

/** Unconfirmed submits, and those that ended without a job before anybody noticed. */
export async function loadUnsettledSubmissions(): Promise<SubmissionView[]> {
  return (await listUnsettledSubmissions()).map(toView);
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
