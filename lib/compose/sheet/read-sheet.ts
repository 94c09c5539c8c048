import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { type ComposeForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { makeOnly } from "@/lib/model/form/wall-form";
import {
  filledRows,
  groupOfColumn,
  namesInCell,
  type SheetForm,
} from "@/lib/model/sheet/sheet-form";
import { variantLabel } from "@/lib/model/sheet/varied-columns";
import { variationOf } from "@/lib/model/sheet/variation-of";
import { findMediaByName } from "@/lib/store/media";
import { loadVoices } from "../loaders";
import { differingNames, nameOf } from "./name-tokens";
import { type CellError, rowToForm, type SheetContext } from "./row-to-form";

export type ReadRow = {
  /** The row in the sheet, from 0. */
  at: number;
  name: string;
  form: ComposeForm;
  cells: CellError[];
  /** What the form of the row still lacks, by the paths of the form. */
  problems: { path: string; message: string }[];
};

const mostMedia = 2_000;
const mediaColumns = new Set<string>(["music", "sticker"]);

/** The texts of the cells that name files. */
function namesIn({ columns, rows }: SheetForm): string[] {
  return rows.flatMap((row) =>
    columns.flatMap((column, at) =>
      mediaColumns.has(column) || groupOfColumn(column) !== null ? namesInCell(row[at] ?? "") : [],
    ),
  );
}

/**
 * The rows of a form's sheet as forms of one video each, with what is wrong in them. On the engine, row 5 shows
 * the shots that video 5 of a batch of all rows would show, so that rows do not repeat each other.
 * @param today as `2026-11-30`
 */
export async function readSheet(form: ComposeForm, today: string): Promise<ReadRow[]> {
  const { sheet } = form;
  if (!sheet) return [];
  const filled = filledRows(sheet);
  const [voices, media] = await Promise.all([
    loadVoices(),
    findMediaByName(await appDatabase(), namesIn(sheet), mostMedia),
  ]);
  const context: SheetContext = { form, voices, media };
  const rows = filled.map(({ row, at }) => ({
    at,
    row,
    ...rowToForm(sheet.columns, row, context),
  }));
  const variation = variationOf(sheet);
  const names = differingNames(
    rows.map(({ row, form: own }, index) =>
      nameOfRow(sheet, row, own, {
        index,
        count: rows.length,
        today,
        variant: variantLabel(variation, index),
      }),
    ),
  );
  return rows.map(({ at, form: own, errors }, index) => {
    const name = names[index] ?? "";
    const drawn = makeOnly(
      {
        ...own,
        name,
        sheet: null,
        wall: null,
        planned: null,
        output: { ...own.output, count: rows.length },
      },
      [index],
    );
    const parsed = composeFormSchema.safeParse(drawn);
    const problems = (parsed.error?.issues ?? []).map(({ path, message }) => ({
      path: path.join("."),
      message,
    }));
    return { at, name, form: parsed.data ?? drawn, cells: errors, problems };
  });
}

type Facts = { index: number; count: number; today: string; variant: string };

/** What the row says is its name, else the pattern filled with what is known of the row. */
function nameOfRow(
  sheet: SheetForm,
  row: readonly string[],
  form: ComposeForm,
  { index, count, today, variant }: Facts,
): string {
  const column = sheet.columns.indexOf("name");
  const own = column < 0 ? "" : (row[column] ?? "").trim();
  const facts = { date: today, campaign: form.name, number: index + 1, count, variant };
  return nameOf(own || sheet.names, { ...facts, title: form.titles[0] ?? "" });
}
