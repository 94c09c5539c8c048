import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { FollowedJob, JobPage, PassedThrough } from "@/lib/model/job";
import { getJob, type JobQuery, type JobRequest, listJobs } from "@/lib/store/jobs/jobs";
import { adoptForeignJobs } from "./adopt-foreign";
import { pollingInterval } from "./polling/polling-interval";
import { followJob, refreshFollowed } from "./polling/follow";

/** How long a page of the list waits to hear of jobs that programs submitted. */
const newsWithinMs = 300;
/** Rows that somebody looks at are no older than this, or than a watched job of their age may be. */
const rowHoldsMs = 3_000;

/** What the page of a job begins with. `submittedHere`: its form is known and can be used again. */
export type JobView = {
  followed: FollowedJob;
  submittedHere: boolean;
  passedThrough: PassedThrough | null;
};

/** Null when nobody knows the job. */
export async function loadJob(jobId: string): Promise<JobView | null> {
  const [followed, stored] = await Promise.all([followJob(jobId), getJob(jobId)]);
  // A job that makes clips of plans was submitted by its projects, not by a form.
  const hasForm = stored !== null && stored.request.ProjectIds === undefined;
  const notObeyed = followed?.snapshot.notObeyed ?? [];
  // A job that a program submitted: the engine itself says what it does not obey.
  const said = notObeyed.length > 0 ? { paths: notObeyed, ignored: true } : null;
  const passedThrough = stored?.passedThrough ?? said;
  return followed ? { followed, submittedHere: hasForm, passedThrough } : null;
}

/** The form and the request of a job, or null when this app did not submit it. */
export async function loadSubmitted(
  jobId: string,
): Promise<{ form: ComposeForm; request: JobRequest } | null> {
  const stored = await getJob(jobId);
  return stored ? { form: stored.form, request: stored.request } : null;
}

const hearOfOthers = () =>
  adoptForeignJobs().catch((error: unknown) =>
    log.warn({ err: error }, "the jobs of others could not be kept"),
  );

/**
 * A page of jobs as they were last seen, those of programs too. Rows of jobs that are still at work
 * are asked about behind the page, once for all who look, in the poller's turn: the next page tells.
 */
export async function loadJobPage(query: JobQuery): Promise<JobPage> {
  if (!query.cursor) await Promise.race([hearOfOthers(), sleep(newsWithinMs)]);
  const page = await listJobs(query);
  const { can } = imsClient();
  for (const { jobId, state, createdAt } of page.items) {
    if (state !== "waiting" && state !== "working") continue;
    const { watchedMs } = pollingInterval(Date.now() - Date.parse(createdAt), can);
    refreshFollowed(jobId, Math.max(rowHoldsMs, watchedMs));
  }
  return page;
}
