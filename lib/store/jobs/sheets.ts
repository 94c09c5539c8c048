import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type JobSnapshot, jobSnapshotSchema } from "@/lib/model/job";
import { rowOfToken } from "@/lib/model/sheet/sheet-id";
import { cloudFailureSchema } from "@/lib/model/submission";
import { foldForSearch } from "../fold-for-search";

/** A sheet that was submitted: its rows are jobs of their own, and it is the job that people see. */
export type NewSheet = {
  sheetId: string;
  name: string;
  form: ComposeForm;
  /** How many rows become videos. */
  count: number;
  createdAt: string;
};

/** Stores a sheet before its rows are sent. A second call with the same id changes nothing. */
export async function rememberSheet(database: Database, sheet: NewSheet): Promise<void> {
  const { sheetId, name, form, count, createdAt } = sheet;
  await database.pool.query(
    `insert into app.jobs (job_id, name, name_folded, form, seed, created_at, count, kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      sheetId,
      name,
      foldForSearch(name),
      JSON.stringify(form),
      form.seed,
      createdAt,
      count,
      form.kind,
    ],
  );
}

/** A row of a sheet as it stands. */
export type SheetRow = {
  /** Of the row, from 0. */
  index: number;
  /** Null while no backend has taken the row. */
  jobId: string | null;
  snapshot: JobSnapshot | null;
  settled: boolean;
  /** Why the row was not taken; null while it may still be. */
  failure: { code: string; message: string } | null;
};

/** The rows of a sheet that were sent, in any order. */
export async function listSheetRows(database: Database, sheetId: string): Promise<SheetRow[]> {
  const { rows } = await database.pool.query<{
    token: string;
    job_id: string | null;
    snapshot: unknown;
    settled: boolean | null;
    state: string | null;
    failure: unknown;
  }>(
    `select coalesce(j.client_token, s.client_token) as token, j.job_id, j.snapshot, j.settled,
            s.state, s.failure
       from (select * from app.jobs where sheet_id = $1) j
       full join (select * from app.submissions where starts_with(client_token, $1 || '-')) s
         on s.client_token = j.client_token`,
    [sheetId],
  );
  return rows.flatMap(({ token, job_id, snapshot, settled, state, failure }) => {
    const row = rowOfToken(token);
    if (!row) return [];
    const read = jobSnapshotSchema.safeParse(snapshot).data ?? null;
    const isRefused = state === "refused" || state === "not-made";
    const why = cloudFailureSchema.safeParse(failure).data;
    return [
      {
        index: row.index,
        jobId: job_id,
        snapshot: read,
        settled: settled === true && read !== null,
        failure:
          isRefused && !job_id ? { code: why?.code ?? "", message: why?.message ?? "" } : null,
      },
    ];
  });
}
