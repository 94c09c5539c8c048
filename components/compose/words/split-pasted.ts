import Papa from "papaparse";

/**
 * Texts of a paste: a column or a block of a spreadsheet (tab-separated, quoted cells may hold line
 * breaks), or plain lines. Blank cells are left out; a line break inside a cell becomes a space.
 */
export function splitPasted(text: string): string[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: "\t", skipEmptyLines: "greedy" });
  return data
    .flat()
    .map(onOneLine)
    .filter((cell) => cell !== "");
}

const onOneLine = (cell: string): string => {
  const lines = cell.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
};

/**
 * Whether a paste is a table: spreadsheets also offer it as HTML. A text of several lines that is
 * no table may be one script with paragraphs, and is only split where a row is one line anyway.
 */
export function isTable(clipboard: { getData(type: string): string }): boolean {
  return (
    /<t[dr][\s>]/i.test(clipboard.getData("text/html")) || /\t/.test(clipboard.getData("text"))
  );
}
