import { expect, it } from "vitest";
import { safeFilePart } from "@/lib/model/safe-file-part";
import { differingNames, nameOf, unknownTokens } from "./name-tokens";

const facts = {
  date: "2026-11-30",
  campaign: "Winter: sale",
  title: "50% off?",
  number: 7,
  count: 120,
  variant: "A1-B2",
};

it.each([
  ["{date}_{campaign}_{title}_{n}", "2026-11-30_Winter sale_50% off_007"],
  ["{campaign} - {ab}", "Winter sale - A1-B2"],
  ["{title}", "50% off"],
  ["../{n}", "007"],
  ["{colour}_{n}", "{colour}_007"],
  ["", "007"],
])("fills %j", (pattern, name) => {
  expect(nameOf(pattern, facts)).toBe(name);
});

it("leaves no doubled separators where a token is empty", () => {
  expect(nameOf("{date}_{title}_{ab}_{n}", { ...facts, title: "", variant: "" })).toBe(
    "2026-11-30_007",
  );
});

it("names tokens that do not exist", () => {
  expect(unknownTokens("{date}_{colour}_{n}_{}")).toEqual(["colour", ""]);
});

it("makes names differ whatever their case, also from names that were numbered before", () => {
  expect(differingNames(["a", "A", "a (2)", "b", "a"])).toEqual([
    "a",
    "A (2)",
    "a (2) (2)",
    "b",
    "a (3)",
  ]);
});

it("makes names differ that fill all that a file system takes", () => {
  const long = "春".repeat(60);
  const names = differingNames([long, long, long]);
  expect(new Set(names.map(safeFilePart)).size).toBe(3);
});
