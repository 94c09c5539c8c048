import fc from "fast-check";
import { expect, it } from "vitest";
import { type Factor, spreadFactors } from "./spread-factors";

const factor = (name: string, count: number): Factor => ({
  name,
  levels: Array.from({ length: count }, (_, at) => `${name}${at}`),
});

function timesOf(rows: number[][], keyOf: (row: number[]) => string): number[] {
  const times = new Map<string, number>();
  for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  return [...times.values()];
}

it("shows each level as often as every other, give or take one, whatever the factors", () => {
  const factors = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(factors, fc.integer({ min: 1, max: 60 }), (sizes, count) => {
      const rows = spreadFactors(
        sizes.map((size, at) => factor(`f${at}`, size)),
        count,
      );
      for (const [at, size] of sizes.entries()) {
        const times = timesOf(rows, (row) => String(row[at]));
        const least = times.length < size ? 0 : Math.min(...times);
        expect(Math.max(...times) - least).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 150 },
  );
});

it.each([
  ["2 × 2", [2, 2], 4, 1],
  ["2 × 2 × 2", [2, 2, 2], 8, 2],
  ["3 × 3", [3, 3], 9, 1],
  ["2 × 3", [2, 3], 12, 2],
  ["3 × 3 × 2", [3, 3, 2], 18, 2],
])("shows every pair of levels equally often: %s", (_, sizes, count, often) => {
  const rows = spreadFactors(
    sizes.map((size, at) => factor(`f${at}`, size)),
    count,
  );
  const times = timesOf(rows, (row) => `${row[0]} ${row[1]}`);
  expect(times).toEqual(Array.from({ length: (sizes[0] ?? 0) * (sizes[1] ?? 0) }, () => often));
});
