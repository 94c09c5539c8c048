import { expect, it } from "vitest";
import type { CostEstimate } from "./cost";
import { sumEstimates } from "./sum-estimates";

const row: CostEstimate = {
  clips: 1,
  row: "editing-hd",
  minutes: 1,
  micros: 300_000,
  currency: "CNY",
  missing: null,
};

it("adds what rows cost", () => {
  const dear = { ...row, minutes: 3, micros: 900_000, atMost: true };
  expect(sumEstimates([row, dear, row])).toEqual({
    ...row,
    clips: 3,
    minutes: 5,
    micros: 1_500_000,
    atMost: true,
  });
  expect(sumEstimates([])).toBeNull();
});

it("does not know the sum when it does not know a row, and says what is missing", () => {
  const unknown = {
    ...row,
    row: "match-general" as const,
    micros: null,
    missing: "price" as const,
  };
  expect(sumEstimates([row, unknown, row])).toMatchObject({
    row: "match-general",
    minutes: 3,
    micros: null,
    missing: "price",
  });
});
