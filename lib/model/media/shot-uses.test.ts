import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overusedAndUnused, stretchesOf, usesOfShots } from "./shot-uses";

const shot = (fromSeconds: number, toSeconds: number) => ({ fromSeconds, toSeconds });
const shown = (video: string, from: number, to: number) => ({ video, ...shot(from, to) });
const shots = [shot(0, 4), shot(4, 4.4), shot(4.4, 10)];

describe("how often the shots of a file are seen", () => {
  it("counts videos, however often one shows the same shot", () => {
    const uses = usesOfShots(shots, [
      shown("j 0", 0, 2),
      shown("j 0", 2, 4),
      shown("j 1", 1, 3),
      shown("k 0", 5, 9),
    ]);
    expect(uses.map(({ videos }) => videos)).toEqual([2, 0, 1]);
  });

  it("counts each shot that a long stretch runs through, and none that it only touches", () => {
    const uses = usesOfShots(shots, [shown("j 0", 3, 4.5), shown("j 1", 3.9, 4.25)]);
    // The second sees 0.1 s of the first shot, and more than half of the short one.
    expect(uses.map(({ videos }) => videos)).toEqual([1, 2, 0]);
  });

  it("names the most used first, of those in two videos and more, and all that were never shown", () => {
    const seen = (videos: number, at: number) => ({
      shot: shot(at, at + 1),
      number: at + 1,
      videos,
    });
    const { most, never } = overusedAndUnused([1, 4, 0, 2, 9, 4, 0, 3, 2].map(seen));
    expect(most.map(({ number }) => number)).toEqual([5, 2, 6, 8, 4]);
    expect(never.map(({ number }) => number)).toEqual([3, 7]);
  });
});

describe("a file of which no shots are known", () => {
  it("is cut where what is shown begins and ends", () => {
    expect(stretchesOf([shown("a", 3, 6), shown("b", 3.1, 8)], 12)).toEqual([
      shot(0, 3),
      shot(3, 6),
      shot(6, 8),
      shot(8, 12),
    ]);
    expect(stretchesOf([], 12)).toEqual([shot(0, 12)]);
  });

  it("is covered without a gap, whatever is shown", () => {
    const stretch = fc.tuple(
      fc.float({ min: 0, max: 30, noNaN: true }),
      fc.float({ min: 0, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (list) => {
        const parts = stretchesOf(
          list.map(([from, length], at) => shown(`v ${at}`, from, from + length)),
          30,
        );
        expect(parts[0]?.fromSeconds).toBe(0);
        expect(parts.at(-1)?.toSeconds).toBe(30);
        parts.forEach((part, at) => {
          expect(part.toSeconds - part.fromSeconds).toBeGreaterThan(0.29);
          if (at > 0) expect(part.fromSeconds).toBe(parts[at - 1]?.toSeconds);
        });
      }),
      { numRuns: 200 },
    );
  });
});
