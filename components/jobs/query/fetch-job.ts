import type { z } from "zod";
import type { Shape } from "@/components/errors/fetch-json";
import { AppError } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { JobNotifications } from "@/lib/model/notification";
import type { SubmissionView } from "@/lib/model/submission";
import type { FollowedJob, JobPage } from "@/lib/model/job";

const shapes = {
  job: async () => (await import("@/lib/model/job")).followedJobSchema,
  page: async () => (await import("@/lib/model/job")).jobPageSchema,
  submitted: async () => (await import("./submitted-shape")).submittedSchema,
  notifications: async () => (await import("@/lib/model/notification")).jobNotificationsSchema,
  submission: async () => (await import("@/lib/model/submission")).submissionViewSchema,
  unsettled: async () => (await import("@/lib/model/submission")).unsettledSchema,
};

/** Query keys: `job` with an id for one job; the list has a key of its own. */
export const jobKeys = {
  one: (jobId: string) => ["job", jobId] as const,
  submitted: (jobId: string) => ["job", jobId, "submitted"] as const,
  notifications: (jobId: string) => ["job", jobId, "notifications"] as const,
  sent: (clientToken: string) => ["job", "sent", clientToken] as const,
  unsettled: () => ["job", "unsettled"] as const,
};

async function getJson<S extends z.ZodType>(
  url: string,
  shape: Shape<S>,
  signal: AbortSignal,
): Promise<z.output<S>> {
  // A server that is stopped in the middle of an answer can leave the connection open.
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(15_000)]);
  const [response, schema] = await Promise.all([
    fetch(url, { signal: deadline, cache: "no-store" }),
    shape(),
  ]);
  if (!response.ok) throw new AppError("unexpected", `${url} answered ${response.status}`);
  return schema.parse(await response.json());
}

export function fetchJob(jobId: string, signal: AbortSignal): Promise<FollowedJob> {
  return getJson(paths.api.job(jobId), shapes.job, signal);
}

/** A page of the list; `query` is that of the list's address. */
export function fetchJobPage(
  query: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<JobPage> {
  const params = new URLSearchParams(query);
  if (cursor !== null) params.set("cursor", cursor);
  return getJson(`${paths.api.jobs()}?${params}`, shapes.page, signal);
}

export type Submitted = { form: ComposeForm; request: Record<string, string> };

export function fetchSubmitted(jobId: string, signal: AbortSignal): Promise<Submitted> {
  return getJson(paths.api.jobSubmitted(jobId), shapes.submitted, signal);
}

export function fetchNotifications(jobId: string, signal: AbortSignal): Promise<JobNotifications> {
  return getJson(paths.api.jobNotifications(jobId), shapes.notifications, signal);
}

export function fetchSubmission(clientToken: string, signal: AbortSignal): Promise<SubmissionView> {
  return getJson(paths.api.submission(clientToken), shapes.submission, signal);
}

export async function fetchUnsettled(signal: AbortSignal): Promise<SubmissionView[]> {
  return (await getJson(paths.api.submissions(), shapes.unsettled, signal)).submissions;
}
