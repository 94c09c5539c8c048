import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Likeness } from "@/lib/ims/schema/config/wall-config";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { likeness, opensAlike } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { toMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { planBatch, planVariants } from "../plan-batch";
import type { PlanRequest } from "../plan-request";
import { testMedia, testRequest } from "../testing/plan";

// A second on an idle machine; a busy machine must not make it fail.
vi.setConfig({ testTimeout: 60_000 });

type Small = {
  /** Seconds of each source of each group. */
  groups: readonly (readonly number[])[];
  count: number;
  likeness?: Likeness;
  seed?: string;
  before?: PlanRequest["before"];
  /** All groups share the sources of the first. */
  shared?: boolean;
  speech?: readonly string[] | undefined;
  stills?: boolean;
};

function small({
  groups,
  count,
  seed = "s",
  shared,
  speech,
  stills,
  likeness: Likeness,
  before,
}: Small): PlanRequest {
  const nameOf = (group: number, at: number) => (shared ? `v${at}` : `g${group}v${at}`);
  const media = groups.flatMap((seconds, group) =>
    seconds.map((durationSeconds, at) =>
      testMedia(
        nameOf(group, at),
        stills ? { kind: "image", durationSeconds: 0 } : { durationSeconds },
      ),
    ),
  );
  const MediaGroupArray = groups.map((seconds, group) => ({
    GroupName: `G${group}`,
    MediaArray: seconds.map((_, at) => nameOf(group, at)),
  }));
  const input = { MediaGroupArray, ...(speech ? { SpeechTextArray: [...speech] } : {}) };
  const editing = { ProcessConfig: { Reelpress: { Likeness } } };
  const request = testRequest({ input, editing, output: { Count: count } }, { media, seed });
  return { ...request, before };
}

const montageOf = (timeline: Timeline): Montage => {
  const montage = toMontage(timeline);
  expect(montage).not.toBeNull();
  return montage as Montage;
};

/** The likeness of the most alike earlier output, by the finished plans. */
const mostAlike = (montages: readonly Montage[], at: number): number =>
  Math.max(
    0,
    ...montages.slice(0, at).map((other) => likeness(montages[at] as Montage, other).total),
  );

const smallArbitrary = fc.record({
  groups: fc.array(fc.array(fc.constantFrom(1, 3, 3, 4), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  count: fc.integer({ min: 2, max: 3 }),
  seed: fc.constantFrom("a", "b", "c"),
  shared: fc.boolean(),
  stills: fc.boolean(),
  speech: fc.constantFrom(
    undefined,
    undefined,
    ["One sentence here."],
    ["Hello you.", "Good day."],
  ),
  likeness: fc.record({
    Most: fc.constantFrom(0.1, 0.3, 0.4, 0.6, 0.9),
    Openings: fc.constantFrom(undefined, "Differ" as const),
  }),
});

it("never breaks the bound without saying so, in 1,000 random batches", () => {
  let held = 0;
  let said = 0;
  fc.assert(
    fc.property(smallArbitrary, (batch) => {
      const { Most, Openings } = batch.likeness;
      const timelines = planBatch(small(batch));
      const montages = timelines.map(montageOf);
      timelines.forEach(({ Reelpress: { Warnings, TooAlike } }, at) => {
        const most = mostAlike(montages, at);
        const isBroken = most > Most + 1e-6;
        expect(Warnings.includes("too-alike"), `${most} of ${Most}`).toBe(isBroken);
        if (isBroken) {
          said += 1;
          expect(TooAlike?.Percent).toBe(Math.ceil(most * 100 - 1e-6));
          expect(
            likeness(montages[at] as Montage, montages[TooAlike?.Index ?? -1] as Montage).total,
          ).toBeCloseTo(most, 6);
        } else {
          held += 1;
          expect(TooAlike).toBeUndefined();
        }
        const before = montages[at - 1];
        const repeats = before !== undefined && opensAlike(montages[at] as Montage, before);
        expect(Warnings.includes("opening-repeated")).toBe(Openings === "Differ" && repeats);
      });
    }),
    { numRuns: 1000 },
  );
  // Both were really tried.
  expect(held).toBeGreaterThan(500);
  expect(said).toBeGreaterThan(100);
});

describe("the bound", () => {
  it("is held where it can be: drawing again finds what the first draw did not", () => {
    // Without a bound some pairs share two of three shots.
    const groups = [
      [3, 3, 3, 3, 3],
      [3, 3, 3, 3, 3],
      [3, 3, 3, 3, 3],
    ];
    for (const seed of ["a", "b", "c", "d"]) {
      const timelines = planBatch(small({ groups, count: 5, seed, likeness: { Most: 0.05 } }));
      expect(timelines.flatMap(({ Reelpress }) => Reelpress.Warnings)).toEqual([]);
      const montages = timelines.map(montageOf);
      expect(Math.max(...montages.map((_, at) => mostAlike(montages, at)))).toBe(0);
    }
  });

  it("is held within one long film, whose shots are many and whose overlaps none", () => {
    const timelines = planBatch(
      small({ groups: [[600], [600]], shared: true, count: 20, likeness: { Most: 0.1 } }),
    );
    expect(timelines.flatMap(({ Reelpress }) => Reelpress.Warnings)).toEqual([]);
  });

  it("cannot be held by one picture: each twin is found, and said with its pair", () => {
    const timelines = planBatch(
      small({ groups: [[3]], stills: true, count: 4, likeness: { Most: 0.4 } }),
    );
    expect(timelines.map(({ Reelpress }) => Reelpress.TooAlike)).toEqual([
      undefined,
      ...Array.from({ length: 3 }, () => ({ Index: 0, Percent: 100, GroupName: "G0" })),
    ]);
    expect(timelines[3]?.Reelpress.Warnings).toContain("too-alike");
  });

  it("names the group where more footage helps most", () => {
    const timelines = planBatch(
      small({
        groups: [
          [3, 3, 3, 3],
          [3, 3],
          [3, 3, 3],
        ],
        count: 9,
        likeness: { Most: 0.1 },
      }),
    );
    expect(timelines.find(({ Reelpress }) => Reelpress.TooAlike)?.Reelpress.TooAlike).toMatchObject(
      { GroupName: "G1" },
    );
  });

  it("holds against the clips of earlier jobs, too, and finds a planted twin", () => {
    const groups = [
      [3, 3, 3, 3],
      [3, 3, 3, 3],
    ];
    const [first] = planBatch(small({ groups, count: 1 })).map(montageOf);
    if (!first) throw new Error("no plan");
    const before = [{ jobId: "old", index: 7, montage: first }];
    const [again] = planBatch(small({ groups, count: 1, likeness: { Most: 0.3 }, before }));
    expect(again?.Reelpress.Warnings).toEqual([]);
    expect(again && likeness(montageOf(again), first).total).toBeLessThanOrEqual(0.3);
    const only = small({ groups: [[3], [3]], count: 1, likeness: { Most: 0.3 }, before: [] });
    const twin = montageOf(planBatch(only)[0] as Timeline);
    const [said] = planBatch({ ...only, before: [{ jobId: "old", index: 7, montage: twin }] });
    expect(said?.Reelpress.TooAlike).toEqual({
      JobId: "old",
      Index: 7,
      Percent: 100,
      GroupName: "G0",
    });
  });

  it("makes six more where the same seed made six that count", () => {
    const batch = { groups: [[40], [40], [40]], count: 6 };
    const first = planBatch(small(batch)).map(montageOf);
    const before = first.map((montage, index) => ({ jobId: "old", index, montage }));
    const timelines = planBatch(small({ ...batch, likeness: { Most: 0.3 }, before }));
    expect(timelines.flatMap(({ Reelpress }) => Reelpress.Warnings)).toEqual([]);
    for (const again of timelines.map(montageOf)) {
      for (const one of first) expect(likeness(again, one).total).toBeLessThanOrEqual(0.3);
    }
  });

  it("lets an output depend on those before it, and not on how many follow", () => {
    const batch = {
      groups: [[3, 7], [3, 3], [7]],
      likeness: { Most: 0.4 },
      speech: ["Hello you."],
    };
    const all = planBatch(small({ ...batch, count: 8 }));
    expect(planVariants(small({ ...batch, count: 5 }), [4])).toEqual([all[4]]);
  });

  it("is quick where it cannot be held", () => {
    const groups = Array.from({ length: 5 }, () => [3, 3, 3, 3]);
    const begunMs = processorMs();
    planBatch(small({ groups, count: 100, likeness: { Most: 0.3 } }));
    expect(processorMs() - begunMs).toBeLessThan(8000);
  });
});

it("neighbours open with other shots where there are any", () => {
  const timelines = planBatch(
    small({ groups: [[3, 3], [40]], count: 12, likeness: { Openings: "Differ" } }),
  );
  expect(timelines.flatMap(({ Reelpress }) => Reelpress.Warnings)).toEqual([]);
  const montages = timelines.map(montageOf);
  montages.slice(1).forEach((montage, at) => {
    expect(opensAlike(montage, montages[at] as Montage)).toBe(false);
  });
});
