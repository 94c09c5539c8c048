import { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";
import { type JobNotifications, jobNotificationsSchema } from "@/lib/model/notification";
import { type SubmissionView, submissionViewSchema } from "@/lib/model/submission";
import {
  type FollowedJob,
  followedJobSchema,
  type JobPage,
  type JobState,
  jobPageSchema,
} from "@/lib/model/job";

/** Query keys: `job` with an id for one job, `jobs` for the list. */
export const jobKeys = {
  one: (jobId: string) => ["job", jobId] as const,
  submitted: (jobId: string) => ["job", jobId, "submitted"] as const,
  notifications: (jobId: string) => ["job", jobId, "notifications"] as const,
  sent: (clientToken: string) => ["job", "sent", clientToken] as const,
  unsettled: () => ["job", "unsettled"] as const,
  list: (state: JobState | null, search: string) => ["jobs", state, search] as const,
};

async function getJson<S extends z.ZodType>(
  url: string,
  schema: S,
  signal: AbortSignal,
): Promise<z.output<S>> {
  // A server that is stopped in the middle of an answer can leave the connection open.
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(15_000)]);
  const response = await fetch(url, { signal: deadline, cache: "no-store" });
  if (!response.ok) throw new AppError("unexpected", `${url} answered ${response.status}`);
  return schema.parse(await response.json());
}

export function fetchJob(jobId: string, signal: AbortSignal): Promise<FollowedJob> {
  return getJson(paths.api.job(jobId), followedJobSchema, signal);
}

export function fetchJobPage(
  query: { state: JobState | null; search: string; cursor: string | null },
  signal: AbortSignal,
): Promise<JobPage> {
  const given = Object.entries(query).filter((f): f is [string, string] => Boolean(f[1]));
  return getJson(`${paths.api.jobs()}?${new URLSearchParams(given)}`, jobPageSchema, signal);
}

const submittedSchema = z.object({
  form: composeDraftSchema,
  request: z.record(z.string(), z.string()),
});
export type Submitted = { form: ComposeForm; request: Record<string, string> };

export function fetchSubmitted(jobId: string, signal: AbortSignal): Promise<Submitted> {
  return getJson(paths.api.jobSubmitted(jobId), submittedSchema, signal);
}

export function fetchNotifications(jobId: string, signal: AbortSignal): Promise<JobNotifications> {
  return getJson(paths.api.jobNotifications(jobId), jobNotificationsSchema, signal);
}

export function fetchSubmission(clientToken: string, signal: AbortSignal): Promise<SubmissionView> {
  return getJson(paths.api.submission(clientToken), submissionViewSchema, signal);
}

const unsettledSchema = z.object({ submissions: z.array(submissionViewSchema) });

export async function fetchUnsettled(signal: AbortSignal): Promise<SubmissionView[]> {
  return (await getJson(paths.api.submissions(), unsettledSchema, signal)).submissions;
}
