import { expect, it } from "vitest";
import { findVariation, variantLabel } from "./varied-columns";

const rows = [
  ["Sale", "Kelly", "one"],
  ["New", "Kelly", "two"],
  ["Sale", "", "three"],
  [" New ", "", "four"],
];

it("takes columns that repeat their texts for a test, and names each row's variant", () => {
  const variation = findVariation(["title", "voice", "script"], rows);
  expect(variation.varied).toEqual([
    { letter: "A", column: "title", levels: ["Sale", "New"] },
    { letter: "B", column: "voice", levels: ["Kelly", ""] },
  ]);
  expect(rows.map((_, row) => variantLabel(variation, row))).toEqual([
    "A1-B1",
    "A2-B1",
    "A1-B2",
    "A2-B2",
  ]);
});

it.each([
  ["one text", [["a"], ["a"], ["a"]], 0],
  ["a text of its own in every row", [["a"], ["b"], ["c"]], 0],
  ["two rows with two texts", [["a"], ["b"]], 0],
  ["five rows with three texts", [["a"], ["b"], ["c"], ["a"], ["b"]], 1],
  ["seven rows with five texts", [["a"], ["b"], ["c"], ["d"], ["e"], ["a"], ["b"]], 0],
  ["no rows", [], 0],
] as const)("of %s", (_, cells, tests) => {
  expect(findVariation(["title"], cells).varied).toHaveLength(tests);
});

it("goes on after Z as a spreadsheet does", () => {
  const columns = Array.from({ length: 28 }, (_, at) => at);
  const cells = [0, 1, 0, 1].map((level) => columns.map(() => String(level)));
  const { varied } = findVariation(columns, cells);
  expect(varied.slice(25).map(({ letter }) => letter)).toEqual(["Z", "AA", "AB"]);
});
