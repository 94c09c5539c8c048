import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Likeness, Wall } from "@/lib/ims/schema/config/wall-config";
import { likeness, opensAlike } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { toMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { planBatch } from "../plan-batch";
import { type KindOfBatch, planOfKind, requestOfKind } from "../testing/kinds";

// A second or two on an idle machine; a busy machine must not make it fail.
vi.setConfig({ testTimeout: 60_000 });

const montageOf = (timeline: Timeline | undefined): Montage => {
  const montage = timeline && toMontage(timeline);
  if (!montage) throw new Error("no montage");
  return montage;
};
const alike = (one: Montage, other: Montage) => likeness(one, other).total;

/**
 * Compares what the plans say of themselves with what they show: an output names the one that it is most like of
 * those drawn before it, by its index. Answers how many are too alike.
 */
function expectTruth(timelines: readonly Timeline[], draws: readonly number[], asked: Likeness) {
  const { Most = 1, Openings } = asked;
  const montages = timelines.map(montageOf);
  let said = 0;
  timelines.forEach(({ Reelpress: { Warnings, TooAlike } }, at) => {
    const own = montageOf(timelines[at]);
    const earlier = [...montages.entries()].filter(
      ([other]) => (draws[other] ?? 0) < (draws[at] ?? 0),
    );
    const most = Math.max(0, ...earlier.map(([, other]) => alike(own, other)));
    const isBroken = Most < 1 && most > Most + 1e-6;
    expect(Warnings.includes("too-alike"), `${most} of ${Most}`).toBe(isBroken);
    expect(TooAlike?.Percent).toBe(isBroken ? Math.ceil(most * 100 - 1e-6) : undefined);
    if (isBroken) {
      said += 1;
      expect(alike(own, montageOf(timelines[TooAlike?.Index ?? -1]))).toBeCloseTo(most, 6);
    }
    const repeats = earlier.some(
      ([other, montage]) => Math.abs(other - at) === 1 && opensAlike(own, montage),
    );
    expect(Warnings.includes("opening-repeated")).toBe(Openings === "Differ" && repeats);
  });
  return said;
}

const kindsWithRuns: [KindOfBatch, number][] = [
  ["match", 300],
  ["mashup", 40],
  ["sports", 400],
];

const bounds = fc.record({
  Most: fc.constantFrom(0.2, 0.4, 0.6),
  Openings: fc.constantFrom(undefined, "Differ" as const),
});

describe.each(kindsWithRuns)("the bound of a %s", (kind, numRuns) => {
  it(`is never broken without a word, in ${numRuns} random batches`, () => {
    let said = 0;
    let outputs = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(1000).map(String),
        bounds,
        (size, count, seed, Likeness) => {
          const timelines = planOfKind({ kind, size, count, seed, reelpress: { Likeness } });
          said += expectTruth(timelines, [...timelines.keys()], Likeness);
          outputs += timelines.length;
        },
      ),
      { numRuns },
    );
    expect(said).toBeGreaterThan(numRuns / 10);
    expect(outputs - said).toBeGreaterThan(numRuns / 2);
  });

  it("is held by drawing again where there is footage for it", () => {
    const tooAlike = (Likeness: Likeness) =>
      ["a", "b", "c", "d"]
        .map((seed) => planOfKind({ kind, size: 4, count: 4, seed, reelpress: { Likeness } }))
        .map((timelines) => {
          const montages = timelines.map(montageOf);
          return montages.filter((own, at) =>
            montages.slice(0, at).some((other) => alike(own, other) > 0.5 + 1e-6),
          ).length;
        });
    expect(tooAlike({ Most: 0.5 })).toEqual([0, 0, 0, 0]);
    // So it was no luck: the same seeds break it where nothing is asked.
    expect(Math.max(...tooAlike({}))).toBeGreaterThan(0);
  });
});

describe("the bound of a wall", () => {
  const walls = fc
    .array(fc.option(fc.nat(20)), { maxLength: 6 })
    .chain((entries) =>
      fc.record({
        entries: fc.constant(entries),
        outputs: fc.shuffledSubarray([...Array(3 + entries.length).keys()], { minLength: 1 }),
      }),
    )
    .map(
      ({ entries, outputs }): Wall => ({
        Base: 3,
        Draws: entries.map((instead, at) =>
          instead === null ? {} : { Instead: instead % (3 + at) },
        ),
        Outputs: outputs,
      }),
    );

  it("is said of what is made, by its index, in whatever order it is made", () => {
    let said = 0;
    fc.assert(
      fc.property(
        walls,
        fc.integer({ min: 2, max: 3 }),
        bounds,
        fc.constantFrom<KindOfBatch>("script", "match", "sports"),
        (Wall, size, Likeness, kind) => {
          const timelines = planOfKind({
            kind,
            size,
            count: Wall.Outputs.length,
            seed: "wall",
            reelpress: { Wall, Likeness },
          });
          said += expectTruth(timelines, Wall.Outputs, Likeness);
        },
      ),
      { numRuns: 250 },
    );
    expect(said).toBeGreaterThan(50);
  });

  it("does not hold against what was replaced, so that its shots can be shown again", () => {
    // Two groups of two shots: two videos have nothing in common, and no third has nothing in common with both.
    const batch = { kind: "script", size: 2, seed: "s" } as const;
    const Likeness: Likeness = { Most: 0.05 };
    const replaced: Wall = {
      Base: 2,
      Draws: [{ Instead: 0 }, { Instead: 1 }],
      Outputs: [2, 3],
    };
    const made = planOfKind({ ...batch, count: 2, reelpress: { Wall: replaced, Likeness } });
    expect(made.map(({ Reelpress }) => Reelpress.TooAlike)).toEqual([undefined, undefined]);
  });

  it("does not hold against what is not made", () => {
    const batch = { kind: "script", size: 1, seed: "s" } as const;
    const plan = (Outputs: number[]) =>
      planOfKind({
        ...batch,
        count: Outputs.length,
        reelpress: { Wall: { Base: 3, Draws: [], Outputs }, Likeness: { Most: 0.3 } },
      }).map(({ Reelpress }) => Reelpress.TooAlike?.Index);
    expect(plan([0, 1, 2])).toEqual([undefined, 0, 0]);
    expect(plan([2])).toEqual([undefined]);
    // Draw 2 is output 0, draw 1 output 1: the later draw names the other by its index.
    expect(plan([2, 1])).toEqual([1, undefined]);
  });
});

it("a planted twin of an earlier job is found in every kind", () => {
  for (const kind of ["script", "match", "mashup", "sports"] as const) {
    const batch = { kind, size: 1, count: 1, seed: "s" };
    const [first] = planOfKind({ ...batch, reelpress: {} });
    const before = [{ jobId: "old", index: 4, montage: montageOf(first) }];
    const request = requestOfKind({ ...batch, reelpress: { Likeness: { Most: 0.05 } } });
    const [again] = planBatch({ ...request, before });
    const most = alike(montageOf(again), montageOf(first));
    const { TooAlike } = (again as Timeline).Reelpress;
    if (most > 0.05) {
      expect(TooAlike).toMatchObject({ JobId: "old", Index: 4, Percent: Math.ceil(most * 100) });
    } else expect(TooAlike).toBeUndefined();
  }
});
