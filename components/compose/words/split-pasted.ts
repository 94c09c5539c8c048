import Papa from "papaparse";

/**
 * Texts of a paste: a column or a block of a spreadsheet (tab-separated, quoted cells may hold line
 * breaks), or plain lines. Blank cells are left out; a line break inside a cell becomes a space.
 */
export function splitPasted(text: string): string[] {
  return pastedRows(text)
    .flat()
    .filter((cell) => cell !== "");
}

/** The rows of a paste, of which each has a text; all are as long as the longest one with something in it. */
export function pastedRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: "\t", skipEmptyLines: "greedy" });
  const rows = data.map((row) => row.map(onOneLine));
  const used = (column: number) => rows.some((row) => (row[column] ?? "") !== "");
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: widest }, (_, column) => column).filter(used);
  return rows.map((row) => columns.map((column) => row[column] ?? ""));
}

const onOneLine = (cell: string): string => {
  const lines = cell.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
};
