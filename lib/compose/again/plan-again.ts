import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { Abilities } from "@/lib/ims/backend";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canDress } from "@/lib/model/form/kinds/job-kinds";
import { filledRows } from "@/lib/model/sheet/sheet-form";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { getJob, type StoredJob } from "@/lib/store/jobs/jobs";
import { listSheetRows } from "@/lib/store/jobs/sheets";
import { newSeed } from "../forms/fresh-form";
import type { SubmittedRow } from "../sheet/submit-sheet";
import { withDrawsInstead, withFreshSeed } from "./again-form";

type Known = StoredJob & { form: ComposeForm };
type Can = Pick<Abilities, "preview">;

/** What is made in the place of rejected videos: one form for all, or of a sheet a row for each. */
export type PlannedAgain =
  | { kind: "job"; name: string; form: ComposeForm }
  | { kind: "rows"; rows: SubmittedRow[]; form: ComposeForm }
  /** The job is not known here, or what was sent for it cannot be read. */
  | { kind: "gone" }
  /** As many draws as a log holds were made. */
  | { kind: "full" };

/**
 * The forms of the videos that take the place of those at `indexes`. Nothing is sent.
 * @param can of the backend that would make them: where it plans by itself, other shots are drawn; else they are chosen anew
 */
export async function planAgain(
  database: Database,
  jobId: string,
  indexes: readonly number[],
  can: Can,
): Promise<PlannedAgain> {
  const job = await getJob(database, jobId);
  if (!job?.form) return { kind: "gone" };
  const known = { ...job, form: job.form };
  if (isSheetId(jobId)) return planRows(database, known, indexes, can);
  const form = formAgain(known, indexes, can);
  return form ? { kind: "job", name: job.name, form } : { kind: "full" };
}

function formAgain(job: Known, indexes: readonly number[], can: Can): ComposeForm | null {
  const { form, seed, createdAt, snapshot } = job;
  if (!can.preview || !canDress(form.kind)) return withFreshSeed(form, indexes.length, newSeed());
  const made = {
    seed: snapshot?.seed || seed,
    count: form.output.count,
    submittedAtMs: Date.parse(createdAt),
  };
  return withDrawsInstead(form, made, indexes);
}

async function planRows(
  database: Database,
  sheet: Known,
  indexes: readonly number[],
  can: Can,
): Promise<PlannedAgain> {
  const { form } = sheet;
  const stored = await listSheetRows(database, sheet.jobId);
  const filled = form.sheet ? filledRows(form.sheet) : [];
  const rows: SubmittedRow[] = [];
  for (const [at, index] of indexes.entries()) {
    const rowId = stored.find((row) => row.index === index)?.jobId;
    const row = rowId ? await getJob(database, rowId) : null;
    if (!row?.form) return { kind: "gone" };
    const again = rowAgain({ ...row, form: row.form }, indexes, at, filled.length, can);
    if (!again) return { kind: "full" };
    rows.push({ name: row.name, form: again });
  }
  const kept = indexes.flatMap((index) => (filled[index] ? [[...filled[index].row]] : []));
  return {
    kind: "rows",
    rows,
    form: { ...form, sheet: form.sheet && { ...form.sheet, rows: kept } },
  };
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
  can: Can,
): ComposeForm | null {
  const { wall } = row.form;
  if (!wall) return formAgain(row, [0], can);
  // The row that is at place `index` shows draw `index` of the first sheet, and of a later one the draw after those before.
  const shown = wall.draws.length === 0 ? 0 : wall.base + wall.draws.length - count;
  const outputs = Array.from({ length: count }, (_, index) => shown + index);
  const whole = { ...row.form, wall: { ...wall, outputs } };
  const again = formAgain(
    { ...row, form: { ...whole, output: { ...whole.output, count } } },
    indexes,
    can,
  );
  if (!again) return null;
  const one = { ...again, output: { ...again.output, count: 1 } };
  if (!again.wall) return one;
  const own = again.wall.outputs[at];
  return { ...one, wall: { ...again.wall, outputs: own === undefined ? [] : [own] } };
}
