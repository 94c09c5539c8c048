import { groupOfColumn, type PlainColumn, type SheetColumn } from "./sheet-form";

/** The message of `sheet` that says what a column is called, with its values. */
export type ColumnWords = {
  key: `columns.${PlainColumn}` | "shotsOf";
  values: { group: string };
};

/** @param groups the names of the form's groups, which columns of footage are called by */
export function columnWords(column: SheetColumn, groups: readonly string[]): ColumnWords {
  const group = groupOfColumn(column);
  if (group === null) return { key: `columns.${column as PlainColumn}`, values: { group: "" } };
  return { key: "shotsOf", values: { group: groups[group] || String(group + 1) } };
}
