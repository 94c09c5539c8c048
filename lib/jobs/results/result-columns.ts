import type { ClipResult } from "@/lib/model/clip-result";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";
import { type Variation, variantLabel } from "@/lib/model/sheet/varied-columns";
import type { MoreColumns } from "../downloads/clips-csv";

/** The variants of the videos and what they reached, as columns of the table in the zip; none without a test or results. */
export function resultColumns(
  { variation, results }: { variation: Variation<SheetColumn>; results: readonly ClipResult[] },
  words: {
    variant: string;
    views: string;
    clicks: string;
    columnName: (column: SheetColumn) => string;
    /** Of a cell that leaves its value to the form. */
    fromForm: string;
  },
): MoreColumns | undefined {
  const { varied, rows } = variation;
  const hasTest = varied.length > 0;
  const hasResults = results.length > 0;
  if (!hasTest && !hasResults) return undefined;
  const byIndex = new Map(results.map((result) => [result.index, result]));
  return {
    headers: [
      ...(hasTest ? [words.variant] : []),
      ...varied.map(({ letter, column }) => `${letter}: ${words.columnName(column)}`),
      ...(hasResults ? [words.views, words.clicks] : []),
    ],
    cellsOf(index) {
      const result = byIndex.get(index);
      return [
        ...(hasTest ? [variantLabel(variation, index)] : []),
        ...varied.map(({ levels }, at) => {
          const level = rows[index]?.[at];
          return level === undefined ? "" : levels[level] || words.fromForm;
        }),
        ...(hasResults ? [result?.views ?? "", result?.clicks ?? ""].map(String) : []),
      ];
    },
  };
}
