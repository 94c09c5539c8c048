import "server-only";
import { sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isSettled } from "@/lib/model/job-state";
import {
  type JobSnapshot,
  jobSnapshotSchema,
  type KnownJob,
  type PassedThrough,
  passedThroughSchema,
} from "@/lib/model/job";
import { rowOfToken } from "@/lib/model/sheet/sheet-id";
import { readStoredForm } from "@/lib/model/form/stored-form";
import { foldForSearch } from "../fold-for-search";
import { type JobRequest, readStoredRequest } from "./stored-request";
import { tables } from "../tables";

export { migrations } from "./jobs-migrations";

export type NewJob = {
  jobId: string;
  name: string;
  form: ComposeForm;
  request: JobRequest;
  clientToken: string;
  seed: string;
  /** ISO time. */
  createdAt: string;
  /** Absent when every field of the request is documented. */
  passedThrough?: PassedThrough | null;
};

/**
 * A job as the app remembers it. `snapshot` is the last one seen; the cloud may have forgotten. What
 * of the row cannot be read is null.
 */
export type StoredJob = Omit<NewJob, "form" | "request"> & {
  form: ComposeForm | null;
  request: JobRequest | null;
  snapshot: JobSnapshot | null;
  settled: boolean;
};

type JobsTable = {
  job_id: string;
  name: string;
  name_folded: string;
  /** Null of a job that was submitted elsewhere, as are `request` and `client_token`. */
  form: unknown;
  request: unknown;
  client_token: string | null;
  /** The sheet of which the job is a row. */
  sheet_id: string | null;
  passed_through: unknown;
  elsewhere: boolean;
  /** Null of a job that was submitted elsewhere and is none of these kinds. */
  kind: string | null;
  planned: number;
  seed: string;
  created_at: Date;
  count: number;
  state: string;
  ready: number;
  failed: number;
  cover_media_id: string | null;
  snapshot: unknown;
  settled: boolean;
  /** True when the backend did not know the job at the last request. */
  forgotten: boolean;
};
type Tables = { "app.jobs": JobsTable };

/**
 * Stores a submitted job with its form and request. A second call with the same job id or token changes
 * nothing.
 */
export async function rememberJob(database: Database, job: NewJob): Promise<void> {
  const db = tables<Tables>(database);
  const ours = {
    name: job.name,
    name_folded: foldForSearch(job.name),
    form: JSON.stringify(job.form),
    request: JSON.stringify(job.request),
    client_token: job.clientToken,
    sheet_id: rowOfToken(job.clientToken)?.sheetId ?? null,
    seed: job.seed,
    passed_through: job.passedThrough ? JSON.stringify(job.passedThrough) : null,
    elsewhere: false,
    kind: job.form.kind,
  };
  const inserted = await db
    .insertInto("app.jobs")
    .values({
      job_id: job.jobId,
      ...ours,
      created_at: new Date(job.createdAt),
      count: job.form.output.count,
      state: "waiting",
      ready: 0,
      failed: 0,
      planned: 0,
      cover_media_id: null,
      snapshot: null,
      settled: false,
      forgotten: false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("job_id")
    .executeTakeFirst();
  if (inserted) return;
  // The job may have been read from the cloud's list between its submit and this call.
  await db
    .updateTable("app.jobs")
    .set(ours)
    .where("job_id", "=", job.jobId)
    .where("elsewhere", "=", true)
    .execute();
}

/** The job with its whole form and request, or null when this app never submitted it. */
export async function getJob(database: Database, jobId: string): Promise<StoredJob | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.jobs")
    .selectAll()
    .where("job_id", "=", jobId)
    .where("elsewhere", "=", false)
    .executeTakeFirst();
  if (!row) return null;
  const snapshot = jobSnapshotSchema.safeParse(row.snapshot);
  return {
    jobId: row.job_id,
    name: row.name,
    form: readStoredForm(row.form, row),
    request: readStoredRequest(row.request),
    clientToken: row.client_token ?? "",
    seed: row.seed,
    createdAt: row.created_at.toISOString(),
    passedThrough: passedThroughSchema.safeParse(row.passed_through).data ?? null,
    snapshot: snapshot.success ? snapshot.data : null,
    settled: row.settled && snapshot.success,
  };
}

/** The few fields that following a job needs, because they are read every second. */
export type FollowedRow = {
  known: KnownJob;
  snapshot: JobSnapshot | null;
  settled: boolean;
  forgotten: boolean;
};

/** A side of the picture as the form says it; null when it says no number there. */
const sizeOfForm = <Side extends "width" | "height">(side: Side) =>
  sql<number | null>`case when json_typeof(form->'output'->${side}) = 'number'
    then (form->'output'->>${side})::float8 end`.as<Side>(side);

export async function getFollowed(database: Database, jobId: string): Promise<FollowedRow | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.jobs")
    .select(["name", "seed", "created_at", "count", "snapshot", "settled", "forgotten"])
    .select([sizeOfForm("width"), sizeOfForm("height")])
    .where("job_id", "=", jobId)
    .executeTakeFirst();
  if (!row) return null;
  const { name, seed, count } = row;
  const size = { width: row.width ?? 1080, height: row.height ?? 1920 };
  const read = jobSnapshotSchema.safeParse(row.snapshot).data;
  // A job that was renamed since then.
  const snapshot = read ? { ...read, name } : null;
  return {
    known: { name, seed, count, ...size, createdAt: row.created_at.toISOString() },
    snapshot,
    settled: row.settled && snapshot !== null,
    forgotten: row.forgotten,
  };
}

/** Stores the last snapshot of a job, and the few fields that its row in the list shows. */
export async function keepSnapshot(database: Database, snapshot: JobSnapshot): Promise<void> {
  const db = tables<Tables>(database);
  const ready = snapshot.clips.filter((clip) => clip.state === "ready");
  await db
    .updateTable("app.jobs")
    .set({
      snapshot: JSON.stringify(snapshot),
      state: snapshot.state,
      ready: ready.length,
      planned: snapshot.clips.filter((clip) => clip.state === "planned").length,
      failed: snapshot.clips.filter((clip) => clip.state === "failed").length,
      cover_media_id: ready.find((clip) => clip.mediaId)?.mediaId ?? null,
      settled: isSettled(snapshot),
    })
    .where("job_id", "=", snapshot.jobId)
    .execute();
}

/** Marks a settled job as unsettled, because one of its clips is being retried. */
export async function unsettleJob(database: Database, jobId: string): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .updateTable("app.jobs")
    .set({ settled: false, state: "working" })
    .where("job_id", "=", jobId)
    .execute();
}
