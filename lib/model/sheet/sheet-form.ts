import { z } from "zod";

/** The columns that every form has. A group has one more, which pins its shots: `shots:<index of the group>`. */
export const plainColumns = [
  "title",
  "subHeading1",
  "subHeading2",
  "script",
  "voice",
  "music",
  "sticker",
  "name",
] as const;
export type PlainColumn = (typeof plainColumns)[number];

export const sheetLimits = { rows: 100, columns: 60, cellLength: 5000 } as const;

export const sheetColumnSchema = z.union([
  z.enum(plainColumns),
  z.templateLiteral(["shots:", z.number().int().min(0).max(99)]),
]);
export type SheetColumn = z.infer<typeof sheetColumnSchema>;

/** The rows of a sheet; each is one video. A cell that is absent or blank leaves its value to the form. */
const sheetSchema = z.object({
  columns: z.array(sheetColumnSchema).max(sheetLimits.columns, "too-many"),
  rows: z
    .array(
      z
        .array(z.string().max(sheetLimits.cellLength, "text-huge"))
        .max(sheetLimits.columns, "too-many"),
    )
    .max(sheetLimits.rows, "too-many"),
  /** The names of the videos, with tokens: `{date}_{campaign}_{title}_{n}`. */
  names: z.string().trim().max(120, "word-long"),
});
export type SheetForm = z.infer<typeof sheetSchema>;

/** Null until somebody works with rows. */
export const sheetFormSchema = sheetSchema.nullable();

export const freshSheet: SheetForm = {
  columns: ["title", "script"],
  rows: [],
  names: "{campaign}_{title}_{ab}_{n}",
};

/** The rows that become videos, with their index in the sheet. */
export function filledRows({ rows }: SheetForm): { row: readonly string[]; at: number }[] {
  return rows.flatMap((row, at) => (isBlankRow(row) ? [] : [{ row, at }]));
}

export const shotsColumn = (group: number): SheetColumn => `shots:${group}`;

/** The group that a column pins; null for another column. */
export function groupOfColumn(name: SheetColumn): number | null {
  return name.startsWith("shots:") ? Number(name.slice("shots:".length)) : null;
}

const said: readonly SheetColumn[] = ["title", "subHeading1", "subHeading2", "script"];

/** Whether a video shows or speaks what stands in a column. */
export const isSaid = (column: SheetColumn): boolean => said.includes(column);

/** The files that a cell names: several are separated by `;` or a line break. */
export const namesInCell = (cell: string): string[] =>
  cell
    .split(/[;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** A blank row is no video. */
export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => !cell.trim());
