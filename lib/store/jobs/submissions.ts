import "server-only";
import { type Selectable, sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { readStoredForm } from "@/lib/model/form/stored-form";
import {
  type CloudFailure,
  cloudFailureSchema,
  type SubmissionState,
} from "@/lib/model/submission";
import { type JobRequest, readStoredRequest } from "./stored-request";
import { tables } from "../tables";

export const migrations = [
  {
    name: "001-submissions",
    sql: `
      create schema if not exists app;
      create table app.submissions (
        client_token text primary key,
        place text not null,
        name text not null,
        form json not null,
        request json not null,
        seed text not null,
        draft_id text,
        state text not null default 'open' check (state in ('open', 'made', 'refused', 'not-made')),
        job_id text,
        failure json,
        noticed boolean not null default true,
        created_at timestamptz(3) not null default now(),
        sent_at timestamptz(3) not null default now(),
        asked_at timestamptz(3),
        asks integer not null default 0,
        busy_until timestamptz(3) not null default now()
      );
      create index submissions_unsettled on app.submissions (created_at)
        where state = 'open' or not noticed;
    `,
  },
  {
    name: "002-of-job",
    sql: "create index submissions_of_job on app.submissions (job_id) where job_id is not null;",
  },
] as const;

/** A request that is stored before it is sent. */
export type NewSubmission = {
  clientToken: string;
  /** The backend that gets the request: `ImsClient.backendId`. The column is called `place`. */
  backendId: string;
  name: string;
  form: ComposeForm;
  request: JobRequest;
  seed: string;
  draftId: string | null;
};

/**
 * Times are those of the database's clock; `...Ms` are ages by that clock. What of the row cannot be
 * read is null.
 */
export type StoredSubmission = Omit<NewSubmission, "form" | "request"> & {
  form: ComposeForm | null;
  request: JobRequest | null;
  state: SubmissionState;
  jobId: string | null;
  failure: CloudFailure | null;
  createdAt: string;
  sentAt: string;
  askedAt: string | null;
  asks: number;
  createdAgoMs: number;
  sentAgoMs: number;
};

type SubmissionsTable = {
  client_token: string;
  place: string;
  name: string;
  form: unknown;
  request: unknown;
  seed: string;
  draft_id: string | null;
  state: SubmissionState;
  job_id: string | null;
  failure: unknown;
  /** False when the submit ended while no page waited for it, and nobody has dismissed the notice yet. */
  noticed: boolean;
  created_at: Date;
  sent_at: Date;
  asked_at: Date | null;
  asks: number;
  /**
   * A lease: the process that sends or checks the submit holds the row until then, and renews the lease
   * meanwhile.
   */
  busy_until: Date;
};
type Tables = { "app.submissions": SubmissionsTable };

const inMs = (ms: number) => sql<Date>`now() + make_interval(secs => ${ms / 1000})`;
const ageMs = (column: "created_at" | "sent_at") =>
  sql<number>`(extract(epoch from now() - ${sql.ref(column)}) * 1000)::float8`;

/**
 * Stores and leases a submit before it is sent. A submit that ended without a job begins again with the
 * given content; one that is open or made stays unchanged.
 * @returns whether the caller is to send the submit; else the submit that is stored under this token
 */
export async function beginSubmission(
  database: Database,
  submission: NewSubmission,
  leaseMs: number,
): Promise<{ begun: true } | { begun: false; standing: StoredSubmission }> {
  const db = tables<Tables>(database);
  const content = {
    place: submission.backendId,
    name: submission.name,
    form: JSON.stringify(submission.form),
    request: JSON.stringify(submission.request),
    seed: submission.seed,
    draft_id: submission.draftId,
    busy_until: inMs(leaseMs),
  };
  const taken = await db
    .insertInto("app.submissions")
    .values({ client_token: submission.clientToken, ...content } as never)
    .onConflict((conflict) =>
      conflict
        .column("client_token")
        .doUpdateSet({
          ...content,
          state: "open",
          failure: null,
          noticed: true,
          asks: 0,
          asked_at: null,
          created_at: sql<Date>`now()`,
          sent_at: sql<Date>`now()`,
        })
        .where("app.submissions.state", "in", ["refused", "not-made"]),
    )
    .returning("client_token")
    .executeTakeFirst();
  if (taken) return { begun: true };
  const standing = await getSubmission(database, submission.clientToken);
  return standing ? { begun: false, standing } : beginSubmission(database, submission, leaseMs);
}

/** Leases an open submit in order to check it; null when it is over or another process holds it. */
export async function claimSubmission(
  database: Database,
  clientToken: string,
  leaseMs: number,
): Promise<StoredSubmission | null> {
  const db = tables<Tables>(database);
  const row = await db
    .updateTable("app.submissions")
    .set({ busy_until: inMs(leaseMs), asked_at: sql<Date>`now()`, asks: sql<number>`asks + 1` })
    .where("client_token", "=", clientToken)
    .where("state", "=", "open")
    .where("busy_until", "<=", sql<Date>`now()`)
    .returningAll()
    .returning([ageMs("created_at").as("created_ago"), ageMs("sent_at").as("sent_ago")])
    .executeTakeFirst();
  return row ? toSubmission(row) : null;
}

/** Renews the lease of a submit whose sender is alive. `resent` when it was just sent again. */
export async function holdSubmission(
  database: Database,
  clientToken: string,
  leaseMs: number,
  options: { resent?: boolean } = {},
): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .updateTable("app.submissions")
    .set({
      busy_until: inMs(leaseMs),
      ...(options.resent ? { sent_at: sql<Date>`now()` } : {}),
    })
    .where("client_token", "=", clientToken)
    .where("state", "=", "open")
    .execute();
}

export type SubmissionEnd =
  | { state: "open"; failure: CloudFailure }
  /** `passedThrough`: paths that the backend said it did not read. */
  | { state: "made"; jobId: string; passedThrough?: string[] | undefined }
  | { state: "refused" | "not-made"; failure: CloudFailure };

/**
 * Records the result of sending or checking, and releases the row. `noticed`: the person who submitted
 * it is seeing the result right now.
 */
export async function endSubmission(
  database: Database,
  clientToken: string,
  end: SubmissionEnd,
  options: { noticed: boolean },
): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .updateTable("app.submissions")
    .set({
      state: end.state,
      job_id: end.state === "made" ? end.jobId : null,
      failure: end.state === "made" ? null : JSON.stringify(end.failure),
      noticed: options.noticed || end.state === "made",
      busy_until: sql<Date>`now()`,
    })
    .where("client_token", "=", clientToken)
    // The state `made` is never overwritten; an end without a job is written only once.
    .where("state", end.state === "made" ? "!=" : "=", end.state === "made" ? "made" : "open")
    .execute();
}

export async function getSubmission(
  database: Database,
  clientToken: string,
): Promise<StoredSubmission | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.submissions")
    .selectAll()
    .select([ageMs("created_at").as("created_ago"), ageMs("sent_at").as("sent_ago")])
    .where("client_token", "=", clientToken)
    .executeTakeFirst();
  return row ? toSubmission(row) : null;
}

/**
 * The backend that made a job, as `NewSubmission.backendId`; null for a job that was submitted
 * elsewhere.
 */
export async function backendIdOfJob(database: Database, jobId: string): Promise<string | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.submissions")
    .select("place")
    .where("job_id", "=", jobId)
    .executeTakeFirst();
  return row?.place ?? null;
}

/** The oldest submits that are not over, then the oldest that ended without a job unnoticed. */
export async function listUnsettledSubmissions(database: Database): Promise<StoredSubmission[]> {
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.submissions")
    .selectAll()
    .select([ageMs("created_at").as("created_ago"), ageMs("sent_at").as("sent_ago")])
    .where((eb) => eb.or([eb("state", "=", "open"), eb("noticed", "=", false)]))
    .orderBy((eb) => eb("state", "<>", "open"))
    .orderBy("created_at")
    .limit(100)
    .execute();
  return rows.map(toSubmission);
}

/** Dismisses the notice of a submit that ended without a job. */
export async function noticeSubmission(database: Database, clientToken: string): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .updateTable("app.submissions")
    .set({ noticed: true })
    .where("client_token", "=", clientToken)
    .execute();
}

type Row = Selectable<SubmissionsTable> & { created_ago: number; sent_ago: number };

function toSubmission(row: Row): StoredSubmission {
  return {
    clientToken: row.client_token,
    backendId: row.place,
    name: row.name,
    form: readStoredForm(row.form, row),
    request: readStoredRequest(row.request),
    seed: row.seed,
    draftId: row.draft_id,
    state: row.state,
    jobId: row.job_id,
    failure: cloudFailureSchema.safeParse(row.failure).data ?? null,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at.toISOString(),
    askedAt: row.asked_at?.toISOString() ?? null,
    asks: row.asks,
    createdAgoMs: row.created_ago,
    sentAgoMs: row.sent_ago,
  };
}
