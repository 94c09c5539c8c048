import { expect, test } from "vitest";
import { readBudget } from "./read-budget";

test.each([
  ["", null],
  ["  ", null],
  ["1", 1],
  [" 250 ", 250],
  ["0", undefined],
  ["1.5", undefined],
  ["-3", undefined],
  ["1e3", undefined],
  ["ten", undefined],
  ["99999999", undefined],
])("%j is %s", (typed, budget) => {
  expect(readBudget(typed)).toBe(budget);
});
