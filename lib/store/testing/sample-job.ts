import { emptyComposeForm } from "@/lib/model/form/compose-form";
import type { JobSnapshot } from "@/lib/model/job";
import type { NewJob } from "../jobs/jobs";

/** A job that was just submitted. */
export function newJob(id: string, rest: Partial<NewJob> = {}): NewJob {
  const name = rest.name ?? `Job ${id}`;
  return {
    jobId: id,
    name,
    form: emptyComposeForm({ name, seed: "s", language: "en", groupName: "Shots" }),
    request: {
      InputConfig: '{"b":1,"a":2}',
      EditingConfig: "{}",
      OutputConfig: "{}",
      UserData: "{}",
    },
    clientToken: `token-${id}`,
    seed: "s",
    createdAt: "2026-11-22T08:00:00.000Z",
    ...rest,
  };
}

/** A picture of it with all its clips, which wait. */
export function snapshotOf(job: NewJob, rest: Partial<JobSnapshot> = {}): JobSnapshot {
  const { width, height, count } = job.form.output;
  const clips = Array.from({ length: count }, (_, index) => ({
    subJobId: `${job.jobId}-${index}`,
    index,
    state: "waiting" as const,
    stage: "waiting" as const,
    progress: null,
    secondsLeft: null,
    projectId: null,
    mediaId: null,
    durationSeconds: null,
    error: null,
    content: null,
  }));
  const { jobId, name, seed, createdAt } = job;
  const facts = { jobId, name, seed, createdAt, width, height, count, clips };
  const open = { state: "waiting" as const, error: null, completedAt: null };
  return { ...facts, ...open, canCancel: false, canRetry: false, ...rest };
}
