import { filledRows, type SheetColumn, type SheetForm } from "./sheet-form";
import { findVariation, type Variation } from "./varied-columns";

/** What the rows of a sheet try in variants. Names are no variants. */
export function variationOf({ columns, rows }: SheetForm): Variation<SheetColumn> {
  const places = columns.flatMap((column, at) => (column === "name" ? [] : [at]));
  return findVariation(
    places.flatMap((at) => columns[at] ?? []),
    filledRows({ columns, rows, names: "" }).map(({ row }) => places.map((at) => row[at] ?? "")),
  );
}
