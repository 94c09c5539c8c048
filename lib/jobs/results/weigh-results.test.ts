import { describe, expect, it } from "vitest";
import { tQuantile, type VideoResult, weighResults } from "./weigh-results";

const videos = (level: string, counts: [number, number][]): VideoResult[] =>
  counts.map(([views, clicks]) => ({ level, views, clicks }));

/** Seeded noise, so that the test is the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

it.each([
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.975, 9, 2.262],
  [0.975, 30, 2.042],
  [0.995, 5, 4.032],
])("knows Student's t: %f, %i degrees", (probability, freedom, expected) => {
  expect(tQuantile(probability, freedom)).toBeCloseTo(expected, 2);
});

describe("weighResults", () => {
  it("names a clear winner and by how much it leads at least", () => {
    const { verdict, levels } = weighResults([
      ...videos("A", [
        [1000, 80],
        [900, 75],
        [1100, 85],
        [1000, 82],
      ]),
      ...videos("B", [
        [1000, 30],
        [950, 31],
        [1050, 29],
        [1000, 32],
      ]),
    ]);
    expect(verdict).toMatchObject({ kind: "winner", level: "A" });
    expect(verdict.kind === "winner" && verdict.lead).toBeGreaterThan(0.03);
    expect(levels[0]?.rate).toBeCloseTo(0.0805, 4);
    expect(levels[0]?.interval?.[0]).toBeLessThan(0.0805);
  });

  it("calls no winner when one video makes the difference", () => {
    const { verdict } = weighResults([
      ...videos("A", [
        [1000, 500],
        [1000, 20],
        [1000, 22],
      ]),
      ...videos("B", [
        [1000, 21],
        [1000, 19],
        [1000, 23],
      ]),
    ]);
    expect(verdict).toEqual({ kind: "open" });
  });

  it.each([
    [
      "one video on a level",
      [
        ...videos("A", [
          [9, 9],
          [9, 8],
        ]),
        ...videos("B", [[1000, 300]]),
      ],
    ],
    [
      "no views",
      [
        ...videos("A", [
          [90, 9],
          [90, 8],
        ]),
        ...videos("B", [
          [0, 0],
          [0, 0],
        ]),
      ],
    ],
    [
      "hardly a click",
      [
        ...videos("A", [
          [90, 9],
          [90, 8],
        ]),
        ...videos("B", [
          [90, 1],
          [80, 2],
        ]),
      ],
    ],
  ])("says that it is not enough: %s", (_, results) => {
    expect(weighResults(results).verdict).toEqual({ kind: "not-enough", levels: ["B"] });
  });

  it("finds a winner in pure chance in at most 5 of 100 tests", () => {
    const roll = dice(7);
    let found = 0;
    for (let round = 0; round < 400; round += 1) {
      const results = ["A", "B", "C"].flatMap((level) =>
        videos(
          level,
          Array.from({ length: 6 }, () => {
            const views = 400 + Math.floor(roll() * 800);
            const rate = 0.03 + roll() * 0.06;
            let clicks = 0;
            for (let view = 0; view < views; view += 1) clicks += roll() < rate ? 1 : 0;
            return [views, clicks];
          }),
        ),
      );
      if (weighResults(results).verdict.kind === "winner") found += 1;
    }
    expect(found).toBeLessThanOrEqual(20);
  });
});
