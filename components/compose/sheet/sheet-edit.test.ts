import { expect, it } from "vitest";
import { freshSheet, type SheetForm } from "@/lib/model/sheet/sheet-form";
import {
  addColumn,
  addRows,
  doubleRow,
  freeColumns,
  importedSheet,
  pasteCells,
  removeColumn,
  removeRow,
  setCell,
  withVariantInNames,
} from "./sheet-edit";

const sheet: SheetForm = {
  ...freshSheet,
  rows: [
    ["a", "b"],
    ["c", "d"],
  ],
};

it("sets, doubles and removes without touching other rows", () => {
  expect(setCell(sheet, 1, 0, "x").rows).toEqual([
    ["a", "b"],
    ["x", "d"],
  ]);
  expect(doubleRow(sheet, 0).rows).toEqual([
    ["a", "b"],
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(removeRow(sheet, 0).rows).toEqual([["c", "d"]]);
  expect(sheet.rows).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

it("adds and removes columns with their cells", () => {
  const wider = addColumn(sheet, "voice");
  expect(wider.rows[0]).toEqual(["a", "b", ""]);
  expect(addColumn(wider, "voice")).toBe(wider);
  expect(removeColumn(wider, 0)).toMatchObject({
    columns: ["script", "voice"],
    rows: [
      ["b", ""],
      ["d", ""],
    ],
  });
  expect(freeColumns(wider, 2).slice(-2)).toEqual(["shots:0", "shots:1"]);
  expect(freeColumns(wider, 2)).not.toContain("voice");
});

it("pastes a block where it belongs, adds rows, and cuts off what stands beside the last column", () => {
  expect(pasteCells(sheet, 1, 1, [["1", "2"], ["3"]]).rows).toEqual([
    ["a", "b"],
    ["c", "1"],
    ["", "3"],
  ]);
});

it("never grows beyond the rows that a sheet may have", () => {
  expect(addRows(sheet, 1_000).rows).toHaveLength(100);
  const full = addRows(sheet, 1_000);
  expect(doubleRow(full, 0)).toBe(full);
  expect(pasteCells(full, 99, 0, [["x"], ["y"]]).rows).toHaveLength(100);
});

it("imports the columns that stand for something", () => {
  expect(importedSheet(sheet, ["script", null, "title"], [["s", "?", "t"], ["u"]])).toMatchObject({
    columns: ["script", "title"],
    rows: [
      ["s", "t"],
      ["u", ""],
    ],
  });
});

it.each([
  ["{title}_{n}", "{title}_{n}_{ab}"],
  ["{ab}-{n}", "{ab}-{n}"],
  ["", "{ab}_{n}"],
])("has the names %j of a test tell its variants", (names, expected) => {
  expect(withVariantInNames({ ...sheet, names }).names).toBe(expected);
});
