import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random } from "./seeded-random";
import { inRounds, inTurn } from "./spread";

describe("random", () => {
  it("repeats for the same seed and labels and differs for others", () => {
    const draw = (...labels: (string | number)[]) => {
      const dice = random("s", ...labels);
      return Array.from({ length: 8 }, () => dice.integer(1000));
    };
    expect(draw("titles", 1)).toEqual(draw("titles", 1));
    expect(draw("titles", 1)).not.toEqual(draw("titles", 2));
    expect(draw("titles", 1)).not.toEqual(draw("speech", 1));
    expect(draw("a", "b")).not.toEqual(draw("ab"));
  });

  it("gives the same numbers in every release", () => {
    const dice = random("reelpress", "titles", 0);
    expect(Array.from({ length: 5 }, () => dice.integer(1_000_000))).toMatchInlineSnapshot(`
      [
        882570,
        589597,
        413054,
        470700,
        86232,
      ]
    `);
  });

  it("is roughly uniform", () => {
    const dice = random("even");
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const number = dice.integer(10);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe("inRounds", () => {
  it("uses every item once before any is used again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.string(), (count, seed) => {
        for (const round of [0, 1, 2]) {
          const items = Array.from({ length: count }, (_, at) =>
            inRounds(count, round * count + at, seed, "titles"),
          );
          expect(new Set(items).size).toBe(count);
        }
      }),
    );
  });

  it("does not repeat an item from one round to the next", () => {
    for (let index = 1; index < 200; index += 1) {
      expect(inRounds(5, index, "s", "x")).not.toBe(inRounds(5, index - 1, "s", "x"));
    }
  });
});

describe("inTurn", () => {
  it("starts at a random item and cycles through the pool", () => {
    const starts = new Set<number>();
    for (let seed = 0; seed < 50; seed += 1) {
      const start = inTurn(10, 0, String(seed), "music");
      starts.add(start);
      for (let index = 0; index < 25; index += 1) {
        expect(inTurn(10, index, String(seed), "music")).toBe((start + index) % 10);
      }
    }
    expect(starts.size).toBeGreaterThan(5);
  });
});
