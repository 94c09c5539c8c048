import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { sideBySide } from "@/lib/base/pure/side-by-side";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { newSheetId, rowToken } from "@/lib/model/sheet/sheet-id";
import { rememberSheet } from "@/lib/store/jobs/sheets";
import { submissionContext } from "@/lib/submission/submission-context";
import { type SubmitOutcome, submitBatch } from "@/lib/submission/submit-batch";
import { listedTextsOfAll } from "@/lib/submission/words/listed-words";
import { fixedRow } from "../fixed-rows";
import { loadVoices } from "../loaders";
import { forBackend } from "../for-backend";
import { encodeRequest } from "../request-configs";
import { withRecentJobs } from "../with-recent-jobs";
import { toRequest } from "../to-request";
import { type ReadRow, readSheet } from "./read-sheet";

/** Rows that are sent at the same time: fewer than the account's calls a second. */
const atOnce = 4;

export type SheetOutcome =
  | { kind: "sent"; jobId: string }
  /** Nothing was sent. */
  | { kind: "faulty"; rows: ReadRow[] }
  /** Nothing was sent: texts of rows say listed words, and nobody answers for them. */
  | { kind: "words"; texts: TextWithHits[] }
  /** No row was taken: the first reason stands for all. */
  | {
      kind: "refused" | "unreachable";
      failure: Extract<SubmitOutcome, { kind: "refused" }>["failure"];
    };

/**
 * Submits each row of a form's sheet as a job of its own, all under one page. Nothing is sent while a row is
 * faulty. The same `key` gives the same jobs, however often it is sent: a row that was taken is not sent again.
 */
export async function submitSheet(
  form: ComposeForm,
  key: string,
  {
    draftId,
    today,
    responsibility,
  }: { draftId: string; today: string; responsibility: Responsibility | null },
): Promise<SheetOutcome> {
  const rows = await readSheet(form, today);
  const isFaulty = rows.some(({ cells, problems }) => cells.length + problems.length > 0);
  if (rows.length === 0 || isFaulty) return { kind: "faulty", rows };
  return submitRows(rows, { sheetId: newSheetId(key), form, draftId, responsibility });
}

/** A row as it is submitted. */
export type SubmittedRow = Pick<ReadRow, "form" | "name">;

type Sent = { draftId?: string | undefined; responsibility: Responsibility | null };

/** Submits rows under the page of a sheet, whose form is kept with them. */
export async function submitRows(
  rows: readonly SubmittedRow[],
  { sheetId, form, ...sent }: { sheetId: string; form: ComposeForm } & Sent,
): Promise<Exclude<SheetOutcome, { kind: "faulty" }>> {
  const database = await appDatabase();
  const texts = sent.responsibility
    ? []
    : await listedTextsOfAll(
        database,
        rows.map((row) => row.form),
      );
  if (texts.length > 0) return { kind: "words", texts };
  const createdAt = new Date().toISOString();
  await rememberSheet(database, { sheetId, name: form.name, form, count: rows.length, createdAt });
  const outcomes = await sendAll(rows, sheetId, sent);
  const [first] = outcomes;
  const isTaken = outcomes.some(({ kind }) => kind === "sent");
  if (isTaken || !first || first.kind === "sent") return { kind: "sent", jobId: sheetId };
  if (first.kind === "words") return first;
  return { kind: first.kind, failure: first.failure };
}

async function sendAll(
  rows: readonly SubmittedRow[],
  sheetId: string,
  sent: Sent,
): Promise<SubmitOutcome[]> {
  const { can } = imsClient();
  const voices = can.preview ? [] : await loadVoices();
  return sideBySide(rows, atOnce, ({ form, name }, index) => {
    const row = { name, form: can.preview ? form : fixedRow(form, index, voices) };
    return sendRow(row, rowToken(sheetId, index), sent);
  });
}

/** What is sent for a row. */
export function requestOfRow({ form }: Pick<ReadRow, "form">, clientToken: string) {
  const { bucket, region, storageLocation, can } = imsClient();
  const destination = { bucket, region, storageLocation, clientToken };
  return encodeRequest(toRequest(forBackend(form, can), destination));
}

async function sendRow({ form, name }: SubmittedRow, clientToken: string, sent: Sent) {
  const meant = forBackend(form, imsClient().can);
  const apart = await withRecentJobs(await appDatabase(), meant, clientToken);
  const request = requestOfRow({ form: apart }, clientToken);
  return submitBatch(
    { name, form, request, clientToken, seed: form.seed, ...sent },
    await submissionContext(),
  );
}
