import { readTable, type Table, toTable } from "@/lib/compose/sheet/read-table";

/** Larger files are no tables of texts. */
const mostBytes = 10_000_000;

/**
 * Reads a CSV or an Excel file; of a workbook the first sheet. Days become `2026-11-30`.
 * @returns null for a file that is neither, or too large
 */
export async function readFile(file: File): Promise<Table | null> {
  if (file.size > mostBytes) return null;
  if (!/\.xlsx$/i.test(file.name)) {
    const text = await file.text();
    return text.includes("\0") ? null : readTable(text);
  }
  // The reader of workbooks is loaded when somebody has one.
  const { readSheet } = await import("read-excel-file/universal");
  try {
    const rows = await readSheet(await file.arrayBuffer());
    return toTable(rows.map((row) => row.map(toText)));
  } catch {
    return null;
  }
}

function toText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
