import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canDress } from "@/lib/model/form/kinds/job-kinds";
import { filledRows } from "@/lib/model/sheet/sheet-form";
import { isSheetId, newSheetId } from "@/lib/model/sheet/sheet-id";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { linkJob } from "@/lib/store/jobs/job-links";
import { getJob, type StoredJob } from "@/lib/store/jobs/jobs";
import { listSheetRows } from "@/lib/store/jobs/sheets";
import { submissionContext } from "@/lib/submission/submission-context";
import { submitBatch, type SubmitOutcome } from "@/lib/submission/submit-batch";
import { forBackend } from "../for-backend";
import { newSeed } from "../forms/fresh-form";
import { encodeRequest } from "../request-configs";
import { type SubmittedRow, submitRows } from "../sheet/submit-sheet";
import { toRequest } from "../to-request";
import { withPictureAddresses } from "../with-picture-addresses";
import { withRecentJobs } from "../with-recent-jobs";
import { withDrawsInstead, withFreshSeed } from "./again-form";

export type AgainOutcome =
  | { kind: "sent"; jobId: string }
  | { kind: "words"; texts: TextWithHits[] }
  /** The job is not known here, or what was sent for it cannot be read. */
  | { kind: "gone" }
  /** As many draws as a log holds were made. */
  | { kind: "full" }
  | {
      kind: "refused" | "unreachable";
      failure: Extract<SubmitOutcome, { kind: "refused" }>["failure"];
    };

/**
 * Makes new videos in the place of those at `indexes`, as a job of their own that is linked to this one. The
 * embedded engine draws them after all that it drew for the job, so that they differ from every one of them;
 * Alibaba Cloud and highlights choose anew. The same `key` gives the same job.
 */
export async function drawAgain(
  jobId: string,
  indexes: readonly number[],
  { key, responsibility }: { key: string; responsibility: Responsibility | null },
): Promise<AgainOutcome> {
  const database = await appDatabase();
  const job = await getJob(database, jobId);
  if (!job?.form) return { kind: "gone" };
  return isSheetId(jobId)
    ? drawRowsAgain({ ...job, form: job.form }, indexes, { key, responsibility })
    : drawJobAgain({ ...job, form: job.form }, indexes, { key, responsibility });
}

type Known = StoredJob & { form: ComposeForm };
type Sending = { key: string; responsibility: Responsibility | null };

function formAgain(job: Known, indexes: readonly number[]): ComposeForm | null {
  const { form, seed, createdAt, snapshot } = job;
  if (!imsClient().can.preview || !canDress(form.kind)) {
    return withFreshSeed(form, indexes.length, newSeed());
  }
  const made = {
    seed: snapshot?.seed || seed,
    count: form.output.count,
    submittedAtMs: Date.parse(createdAt),
  };
  return withDrawsInstead(form, made, indexes);
}

async function drawJobAgain(
  job: Known,
  indexes: readonly number[],
  { key: clientToken, responsibility }: Sending,
): Promise<AgainOutcome> {
  const form = formAgain(job, indexes);
  if (!form) return { kind: "full" };
  const client = imsClient();
  const { bucket, region, storageLocation, can } = client;
  const database = await appDatabase();
  const apart = await withRecentJobs(database, forBackend(form, can), clientToken);
  const addressed = await withPictureAddresses(apart, client);
  const destination = { bucket, region, storageLocation, clientToken };
  const request = encodeRequest(toRequest(addressed, destination));
  await linkJob(database, clientToken, job.jobId);
  const { name } = job;
  return submitBatch(
    { name, form, request, clientToken, seed: form.seed, responsibility },
    await submissionContext(),
  );
}

async function drawRowsAgain(
  sheet: Known,
  indexes: readonly number[],
  { key, responsibility }: Sending,
): Promise<AgainOutcome> {
  const { form } = sheet;
  const database = await appDatabase();
  const stored = await listSheetRows(database, sheet.jobId);
  const filled = form.sheet ? filledRows(form.sheet) : [];
  const rows: SubmittedRow[] = [];
  for (const [at, index] of indexes.entries()) {
    const rowId = stored.find((row) => row.index === index)?.jobId;
    const row = rowId ? await getJob(database, rowId) : null;
    if (!row?.form) return { kind: "gone" };
    const again = rowAgain({ ...row, form: row.form }, indexes, at, filled.length);
    if (!again) return { kind: "full" };
    rows.push({ name: row.name, form: again });
  }
  const kept = indexes.flatMap((index) => (filled[index] ? [[...filled[index].row]] : []));
  const again = { ...form, sheet: form.sheet && { ...form.sheet, rows: kept } };
  const sheetId = newSheetId(key);
  await linkJob(database, sheetId, sheet.jobId);
  return submitRows(rows, { sheetId, form: again, responsibility });
}

/**
 * A row with another draw. All rows of a sheet share one log, of which each shows one draw: so the log of each
 * gets the new draws of all rejected rows, and the row shows its own.
 */
function rowAgain(
  row: Known,
  indexes: readonly number[],
  at: number,
  count: number,
): ComposeForm | null {
  const { wall } = row.form;
  if (!wall) return formAgain(row, [0]);
  // The row that is at place `index` shows draw `index` of the first sheet, and of a later one the draw after those before.
  const shown = wall.draws.length === 0 ? 0 : wall.base + wall.draws.length - count;
  const outputs = Array.from({ length: count }, (_, index) => shown + index);
  const whole = { ...row.form, wall: { ...wall, outputs } };
  const again = formAgain(
    { ...row, form: { ...whole, output: { ...whole.output, count } } },
    indexes,
  );
  if (!again?.wall) return again;
  const own = again.wall.outputs[at];
  return {
    ...again,
    wall: { ...again.wall, outputs: own === undefined ? [] : [own] },
    output: { ...again.output, count: 1 },
  };
}
