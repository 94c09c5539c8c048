import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepOrder } from "./keep-order";

const passage = (frames: number, worths: readonly number[]) => ({
  frames,
  worths: Float64Array.from(worths),
});

/** The best sum of mean worths by trying every combination. */
function bestByTrying(
  passages: readonly { frames: number; worths: Float64Array }[],
  lengths: readonly number[],
  begin = 0,
): number {
  const [first, ...rest] = passages;
  if (!first) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let from = begin; from < lengths.length; from += 1) {
    let to = from;
    let sum = 0;
    while (to < lengths.length && sum < first.frames * 0.85) sum += lengths[to++] ?? 0;
    if (sum < first.frames * 0.85) break;
    best = Math.max(
      best,
      meanOf(first.worths, lengths, from, to) + bestByTrying(rest, lengths, to),
    );
  }
  return best;
}

function meanOf(worths: Float64Array, lengths: readonly number[], from: number, to: number) {
  const part = lengths.slice(from, to);
  const sum = part.reduce((total, frames, at) => total + frames * (worths[from + at] ?? 0), 0);
  return sum / part.reduce((total, frames) => total + frames, 0);
}

describe("keeping the order of the source", () => {
  it("gives up the best shot of a passage when the order asks for it", () => {
    const runs = keepOrder(
      [passage(25, [0.2, 0.5, 0.9]), passage(25, [0.9, 0.8, 0.1])],
      [25, 25, 25],
    );
    expect(runs).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });

  it("takes neighbouring shots for a passage that is longer than one", () => {
    const runs = keepOrder([passage(60, [0.1, 0.9, 0.8, 0.1])], [30, 30, 30, 30]);
    expect(runs).toEqual([{ from: 1, to: 3 }]);
  });

  it("is null when the shots do not suffice", () => {
    expect(keepOrder([passage(50, [1, 1]), passage(50, [1, 1])], [30, 30])).toBeNull();
    expect(keepOrder([passage(50, [])], [])).toBeNull();
  });

  it("finds what trying everything finds, in order and without a common shot", () => {
    const example = fc
      .record({
        lengths: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 7 }),
        frames: fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 3 }),
      })
      .chain(({ lengths, frames }) =>
        fc.record({
          lengths: fc.constant(lengths),
          passages: fc.tuple(
            ...frames.map((count) =>
              fc
                .array(fc.integer({ min: 0, max: 100 }), {
                  minLength: lengths.length,
                  maxLength: lengths.length,
                })
                .map((worths) =>
                  passage(
                    count,
                    worths.map((worth) => worth / 100),
                  ),
                ),
            ),
          ),
        }),
      );
    fc.assert(
      fc.property(example, ({ lengths, passages }) => {
        const best = bestByTrying(passages, lengths);
        const runs = keepOrder(passages, lengths);
        if (runs === null) {
          expect(best).toBe(Number.NEGATIVE_INFINITY);
          return;
        }
        const sum = runs.reduce((total, { from, to }, at) => {
          return total + meanOf(passages[at]?.worths ?? new Float64Array(), lengths, from, to);
        }, 0);
        expect(sum).toBeCloseTo(best, 9);
        runs
          .slice(1)
          .forEach(({ from }, at) => expect(from).toBeGreaterThanOrEqual(runs[at]?.to ?? 0));
      }),
    );
  });
});
