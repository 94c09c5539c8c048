import { expect, it } from "vitest";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";
import { findVariation } from "@/lib/model/sheet/varied-columns";
import { resultColumns } from "./result-columns";

const words = {
  variant: "Variant",
  views: "Views",
  clicks: "Clicks",
  columnName: (column: SheetColumn) => column.toUpperCase(),
  fromForm: "from the form",
};
const none = findVariation<SheetColumn>([], []);
const voices = findVariation<SheetColumn>(["voice"], [["Kelly"], [""], ["Kelly"], [""]]);

it("gives the variant, its text, and what the video reached", () => {
  const more = resultColumns(
    { variation: voices, results: [{ index: 1, views: 900, clicks: 0 }] },
    words,
  );
  expect(more?.headers).toEqual(["Variant", "A: VOICE", "Views", "Clicks"]);
  expect([0, 1, 7].map((index) => more?.cellsOf(index))).toEqual([
    ["A1", "Kelly", "", ""],
    ["A2", "from the form", "900", "0"],
    ["", "", "", ""],
  ]);
});

it("adds nothing without a test and results", () => {
  expect(resultColumns({ variation: none, results: [] }, words)).toBeUndefined();
});
