import "server-only";
import type { ComposeForm } from "@/lib/model/compose-form";
import type { FollowedJob, JobPage, PassedThrough } from "@/lib/model/job";
import { getJob, type JobQuery, type JobRequest, listJobs } from "@/lib/store/jobs";
import { adoptForeignJobs } from "./adopt-foreign";
import { followJob } from "./follow";

/** How long a page of the list waits for news; a job that takes longer keeps what was last seen. */
const newsWithinMs = 1_500;

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

/** A page of jobs as of now, those of programs too: those still at work are asked about first. */
export async function loadJobPage(query: JobQuery): Promise<JobPage> {
  if (!query.cursor) await adoptForeignJobs();
  const page = await listJobs(query);
  const open = page.items.filter((row) => row.state === "waiting" || row.state === "working");
  if (open.length === 0) return page;
  const news = Promise.allSettled(open.map((row) => followJob(row.jobId)));
  await Promise.race([news, new Promise((resolve) => setTimeout(resolve, newsWithinMs))]);
  return listJobs(query);
}
