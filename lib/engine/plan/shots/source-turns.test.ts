import { expect, it } from "vitest";
import { testMedia } from "../testing/plan";
import type { ShotCatalog } from "./shots";
import { SourceTurns } from "./source-turns";

/** Groups with so many sources each, of one shot. */
function catalogOf(counts: readonly number[]): ShotCatalog {
  let number = 0;
  const groups = counts.map((count, group) =>
    Array.from({ length: count }, (_, at) => ({
      id: "",
      number: number++,
      media: testMedia(`g${group}s${at}`),
      from: 0,
      to: 75,
    })),
  );
  return { groups, shotCount: number };
}

const rowsOf = (counts: readonly number[], draws: number) => {
  const turns = new SourceTurns(catalogOf(counts), "seed");
  return Array.from({ length: draws }, (_, draw) =>
    counts.map((_count, group) => turns.sourceOf(group, draw)),
  );
};

it.each([
  [[3, 3, 3]],
  [[2, 2, 2, 2]],
  [[2, 3, 4]],
  [[6, 4, 3]],
  [[4, 6, 9]],
  [[1, 5, 1, 5]],
  [[12]],
])("groups of %j: each source comes once in each round, and no row twice", (counts) => {
  const all = counts.reduce((product, count) => product * count, 1);
  const rows = rowsOf(counts, all);
  expect(new Set(rows.map(String)).size).toBe(all);
  counts.forEach((count, group) => {
    if (count < 2) return;
    for (let from = 0; from + count <= all; from += count) {
      const round = rows.slice(from, from + count).map((row) => row[group]);
      expect(new Set(round).size).toBe(count);
    }
  });
});

it("two rows of a prime number of sources share one source, for as many groups", () => {
  const rows = rowsOf([5, 5, 5, 5], 25);
  for (const [at, row] of rows.entries()) {
    for (const other of rows.slice(0, at)) {
      expect(row.filter((source, group) => source === other[group]).length).toBeLessThanOrEqual(1);
    }
  }
});

it("orders sources by the seed, and leaves a group with one source alone", () => {
  const orderOf = (seed: string) => {
    const turns = new SourceTurns(catalogOf([9]), seed);
    return Array.from({ length: 9 }, (_, draw) => turns.sourceOf(0, draw));
  };
  expect(orderOf("a")).not.toEqual(orderOf("b"));
  expect(rowsOf([1], 1)).toEqual([[null]]);
});

it("puts the same source side by side only when all other rows were shown", () => {
  const { groups } = catalogOf([3]);
  const shared = { groups: [groups[0] ?? [], groups[0] ?? [], groups[0] ?? []], shotCount: 3 };
  const turns = new SourceTurns(shared, "seed");
  const rows = Array.from({ length: 12 }, (_, draw) =>
    [0, 1, 2].map((group) => turns.sourceOf(group, draw)),
  );
  expect(rows.filter(([one, two, three]) => one === two || two === three)).toEqual([]);
  expect(new Set(rows.map(String)).size).toBe(12);
});
