import {
  plainColumns,
  type SheetColumn,
  type SheetForm,
  sheetLimits,
  shotsColumn,
} from "@/lib/model/sheet/sheet-form";

/** Changes of a sheet. Each answers a new sheet; rows are as long as there are columns. */

const blankRow = (columns: readonly unknown[]): string[] => columns.map(() => "");

/** The sheet whose names tell the variant of an A/B test. */
export function withVariantInNames(sheet: SheetForm): SheetForm {
  const { names } = sheet;
  if (names.includes("{ab}")) return sheet;
  return { ...sheet, names: names ? `${names}_{ab}` : "{ab}_{n}" };
}

export function setCell(sheet: SheetForm, at: number, column: number, text: string): SheetForm {
  const rows = sheet.rows.map((row, index) =>
    index === at
      ? sheet.columns.map((_, each) => (each === column ? text : (row[each] ?? "")))
      : row,
  );
  return { ...sheet, rows };
}

export function addRows(sheet: SheetForm, count: number): SheetForm {
  const room = Math.min(count, sheetLimits.rows - sheet.rows.length);
  const more = Array.from({ length: Math.max(0, room) }, () => blankRow(sheet.columns));
  return { ...sheet, rows: [...sheet.rows, ...more] };
}

export function removeRow(sheet: SheetForm, at: number): SheetForm {
  return { ...sheet, rows: sheet.rows.filter((_, index) => index !== at) };
}

export function doubleRow(sheet: SheetForm, at: number): SheetForm {
  const row = sheet.rows[at];
  if (!row || sheet.rows.length >= sheetLimits.rows) return sheet;
  return { ...sheet, rows: sheet.rows.toSpliced(at + 1, 0, [...row]) };
}

export function addColumn(sheet: SheetForm, column: SheetColumn): SheetForm {
  if (sheet.columns.includes(column)) return sheet;
  return {
    ...sheet,
    columns: [...sheet.columns, column],
    rows: sheet.rows.map((row) => [...row, ""]),
  };
}

export function removeColumn(sheet: SheetForm, at: number): SheetForm {
  return {
    ...sheet,
    columns: sheet.columns.toSpliced(at, 1),
    rows: sheet.rows.map((row) => row.toSpliced(at, 1)),
  };
}

/** Puts a block of cells in, as it was pasted with its first cell at `at`, `column`; rows are added as needed. */
export function pasteCells(
  sheet: SheetForm,
  at: number,
  column: number,
  cells: readonly (readonly string[])[],
): SheetForm {
  const grown = addRows(sheet, at + cells.length - sheet.rows.length);
  const rows = grown.rows.map((row, index) => {
    const pasted = cells[index - at];
    if (!pasted) return row;
    return grown.columns.map(
      (_, each) => pasted[each - column]?.slice(0, sheetLimits.cellLength) ?? row[each] ?? "",
    );
  });
  return { ...grown, rows };
}

/** The columns that a sheet can still get, in the order in which they are offered. */
export function freeColumns(sheet: SheetForm, groupCount: number): SheetColumn[] {
  const all = [
    ...plainColumns,
    ...Array.from({ length: groupCount }, (_, group) => shotsColumn(group)),
  ];
  return all.filter((column) => !sheet.columns.includes(column));
}

/**
 * A sheet of imported rows. Columns that stand for nothing are left out.
 * @param columns one, or null, for each column of `rows`
 */
export function importedSheet(
  sheet: SheetForm,
  columns: readonly (SheetColumn | null)[],
  rows: readonly (readonly string[])[],
): SheetForm {
  const used = columns.flatMap((column, at) => (column ? [{ column, at }] : []));
  return {
    ...sheet,
    columns: used.map(({ column }) => column),
    rows: rows.slice(0, sheetLimits.rows).map((row) => used.map(({ at }) => row[at] ?? "")),
  };
}
