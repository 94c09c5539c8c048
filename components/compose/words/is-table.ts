/**
 * Whether a paste is a table: spreadsheets also offer it as HTML. A text of several lines that is
 * no table may be one script with paragraphs, and is only split where a row is one line anyway.
 */
export function isTable(clipboard: { getData(type: string): string }): boolean {
  return (
    /<t[dr][\s>]/i.test(clipboard.getData("text/html")) || /\t/.test(clipboard.getData("text"))
  );
}

/** Whether a paste has more than one line or cell with something in it. */
export const mayBeSeveral = (text: string): boolean =>
  text.split(/[\t\r\n]/).filter((part) => part.trim() !== "").length > 1;
