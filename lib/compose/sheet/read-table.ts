import Papa from "papaparse";
import { sheetLimits } from "@/lib/model/sheet/sheet-form";

export type Table = {
  /** As many as the longest row. A column without a header is "". */
  headers: string[];
  rows: string[][];
  /** Rows beyond the limit of a sheet, which were left out. */
  leftOut: number;
};

/**
 * Rows of a spreadsheet with their headers, from cells as they were read. Blank rows and columns that are
 * blank from top to bottom are left out. The first row is the headers.
 */
export function toTable(cells: readonly (readonly string[])[]): Table {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ""));
  const [first = [], ...rest] = filled;
  const width = Math.min(sheetLimits.columns, Math.max(0, ...filled.map((row) => row.length)));
  const kept = Array.from({ length: width }, (_, at) => at).filter((at) =>
    filled.some((row) => (row[at] ?? "").trim() !== ""),
  );
  const pick = (row: readonly string[]) =>
    kept.map((at) => (row[at] ?? "").trim().slice(0, sheetLimits.cellLength));
  return {
    headers: pick(first),
    rows: rest.slice(0, sheetLimits.rows).map(pick),
    leftOut: Math.max(0, rest.length - sheetLimits.rows),
  };
}

/**
 * Reads a table that was pasted from a spreadsheet (tabs), or a CSV file with commas or semicolons. A
 * byte-order mark is skipped.
 */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, "");
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  return toTable(data);
}

/** What separates the headers, which hold fewer commas of their own than the texts below them. */
function delimiterOf(text: string): string {
  const headers =
    text
      .trimStart()
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, "") ?? "";
  const counts = ["\t", ";", ","].map((mark) => [mark, headers.split(mark).length] as const);
  return counts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ",";
}
