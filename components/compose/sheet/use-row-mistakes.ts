"use client";

import { useTranslations } from "use-intl";
import type { CheckedRow } from "@/lib/compose/sheet/sheet-actions";
import { type SheetColumn, shotsColumn } from "@/lib/model/sheet/sheet-form";
import { useErrorText } from "../form/use-error-text";

export type RowMistakes = {
  /** By the index of the column. */
  cells: ReadonlyMap<number, string>;
  /** What no column of the sheet can mend. */
  row: string[];
};

/** The column that a field of the form comes from. */
function columnOfPath(path: string): SheetColumn | null {
  const group = /^groups\.(\d+)/.exec(path)?.[1];
  if (group !== undefined) return shotsColumn(Number(group));
  if (path.startsWith("titles")) return "title";
  if (path.startsWith("speech.texts")) return "script";
  if (path.startsWith("subHeadings.0")) return "subHeading1";
  if (path.startsWith("subHeadings.1")) return "subHeading2";
  return null;
}

/** The mistakes of a row in words, each at the cell that mends it. */
export function useRowMistakes(columns: readonly SheetColumn[]) {
  const t = useTranslations("sheet.errors");
  const text = useErrorText();
  return (row: CheckedRow | undefined): RowMistakes => {
    const cells = new Map<number, string>();
    const others = new Set<string>();
    for (const { column, message, words } of row?.cells ?? []) {
      cells.set(column, t(message, { words: words.slice(0, 60) }));
    }
    for (const { path, message } of row?.problems ?? []) {
      const column = columns.findIndex((each) => each === columnOfPath(path));
      const words = text(message) ?? message;
      if (column < 0) others.add(words);
      else if (!cells.has(column)) cells.set(column, words);
    }
    return { cells, row: [...others] };
  };
}
