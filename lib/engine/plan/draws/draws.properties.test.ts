import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Wall } from "@/lib/ims/schema/config/wall-config";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { clipsOf, planWall, withoutIndex, wordsOf } from "../testing/walls";

type Rule = NonNullable<Wall["Never"]>[number];
const base = 3;

const media = fc.constantFrom("g0v0", "g0v1", "g0v2", "g1v0", "g1v1", "g2v0");
const swap = fc.record({ At: fc.nat(3), MediaId: media, In: fc.constantFrom(0, 3, 6) });
const draws: fc.Arbitrary<Wall["Draws"]> = fc
  .array(fc.record({ instead: fc.option(fc.nat(50)), swap: fc.option(swap) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((entries) =>
    entries.map(({ instead, swap: one }, at) => {
      if (instead === null) return {};
      const Instead = instead % (base + at);
      return one ? { Instead, Swap: [one] } : { Instead };
    }),
  );
const rule = (from: fc.Arbitrary<string>) =>
  fc.record({ MediaId: from, Since: fc.nat(8), In: fc.constantFrom(undefined, 0, 3.2) });
const walls: fc.Arbitrary<Wall> = fc.record({
  Base: fc.constant(base),
  Draws: draws,
  Outputs: fc.constant([0]),
  Open: fc.array(rule(fc.constantFrom("g0v0", "g0v1", "g0v2")), { maxLength: 1 }),
  Never: fc.array(rule(media), { maxLength: 2 }),
});

const all = ({ Base, Draws }: Wall): number[] => [...Array(Base + Draws.length).keys()];
const plansOf = (wall: Wall): Timeline[] => planWall({ ...wall, Outputs: all(wall) });

const shows = ({ MediaId, In }: Rule, timeline: Timeline) =>
  clipsOf(timeline).filter(
    (clip) =>
      clip.MediaId === MediaId &&
      clip.Type === "Video" &&
      (In === undefined || (clip.Reelpress.ShotIn <= In && In < clip.Reelpress.ShotOut)),
  );

const shotsOf = (timeline: Timeline): string =>
  clipsOf(timeline)
    .map(({ MediaId, Reelpress }) => `${MediaId}@${Reelpress.ShotIn}`)
    .join(" ");

describe("the draws of a wall", () => {
  it("do not change by what is appended, nor by which of them are made", () => {
    fc.assert(
      fc.property(walls, draws, fc.nat(20), (wall, more, some) => {
        const plans = plansOf(wall).map(withoutIndex);
        // Undoing is the other way round: the longer log, cut off, is the shorter one.
        const longer = { ...wall, Draws: [...wall.Draws, ...more.map(() => ({}))] };
        expect(plansOf(longer).slice(0, plans.length).map(withoutIndex)).toEqual(plans);
        const picked = all(wall).filter((draw) => (draw + some) % 3 === 0);
        if (picked.length === 0) return;
        const made = planWall({ ...wall, Outputs: picked });
        expect(JSON.stringify(made.map(withoutIndex))).toBe(
          JSON.stringify(picked.map((draw) => plans[draw])),
        );
        expect(made.map(({ Reelpress }) => Reelpress.Index)).toEqual([...picked.keys()]);
      }),
      { numRuns: 60 },
    );
  });

  it("have the words and the look of what they replace, and other shots than all before", () => {
    fc.assert(
      fc.property(walls, (wall) => {
        const plans = plansOf(wall);
        const seen = new Set(plans.slice(0, base).map(shotsOf));
        wall.Draws.forEach(({ Instead, Swap }, at) => {
          const plan = plans[base + at] as Timeline;
          if (Instead !== undefined) {
            expect(wordsOf(plan)).toEqual(wordsOf(plans[Instead] as Timeline));
          }
          const isSaid = plan.Reelpress.Warnings.includes("combinations-exhausted");
          if (!Swap) expect(seen.has(shotsOf(plan))).toBe(isSaid);
          seen.add(shotsOf(plan));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("change exactly one shot by a swap, and nothing in time", () => {
    let swapped = 0;
    fc.assert(
      fc.property(walls, (wall) => {
        const plans = plansOf(wall);
        wall.Draws.forEach(({ Instead, Swap: [one] = [] }, at) => {
          if (!one || Instead === undefined) return;
          const plan = plans[base + at] as Timeline;
          const before = plans[Instead] as Timeline;
          const isThere = one.At < clipsOf(before).length;
          const own = clipsOf(before)[one.At];
          const fits =
            isThere && own && one.MediaId.startsWith(own.Reelpress.GroupName.toLowerCase());
          expect(plan.Reelpress.Warnings.includes("swap-left-out")).toBe(!fits);
          const others = (timeline: Timeline) =>
            clipsOf(timeline).filter((_, place) => !fits || place !== one.At);
          expect(others(plan)).toEqual(others(before));
          expect(plan.SubtitleTracks).toEqual(before.SubtitleTracks);
          if (!fits) return;
          swapped += 1;
          const { TimelineIn, TimelineOut } = own;
          expect(clipsOf(plan)[one.At]).toMatchObject({
            MediaId: one.MediaId,
            TimelineIn,
            TimelineOut,
          });
        });
      }),
      { numRuns: 80 },
    );
    expect(swapped).toBeGreaterThan(20);
  });

  it("keep rules from their first draw on, or say that they could not", () => {
    let kept = 0;
    fc.assert(
      fc.property(walls, (wall) => {
        plansOf(wall).forEach((plan, draw) => {
          if (wall.Draws[draw - base]?.Swap) return;
          const { Warnings } = plan.Reelpress;
          for (const ban of (wall.Never ?? []).filter(({ Since }) => Since <= draw)) {
            if (Warnings.includes("ban-not-kept")) continue;
            kept += 1;
            expect(shows(ban, plan)).toEqual([]);
          }
          for (const pin of (wall.Open ?? []).filter(({ Since }) => Since <= draw)) {
            if (Warnings.includes("pin-not-kept")) continue;
            kept += 1;
            expect(shows(pin, plan)).toContainEqual(clipsOf(plan)[0]);
          }
        });
      }),
      { numRuns: 80 },
    );
    expect(kept).toBeGreaterThan(100);
  });
});

it("without a wall the outputs are its first draws", () => {
  expect(planWall({ Base: 5, Draws: [], Outputs: [0, 1, 2, 3, 4] })).toEqual(planWall());
});

it("two jobs of a wall make what one would", () => {
  const wall = { Base: 5, Draws: [{ Instead: 1 }, { Instead: 5 }, {}], Outputs: [3, 6, 7] };
  const together = planWall(wall).map(withoutIndex);
  const apart = [
    ...planWall({ ...wall, Outputs: [3, 6] }),
    ...planWall({ ...wall, Outputs: [7] }),
  ].map(withoutIndex);
  expect(apart).toEqual(together);
});

it("says when nothing else is left", () => {
  const Draws = [{ Instead: 0 }, { Instead: 1 }, { Instead: 2 }];
  const plans = planWall({ Base: 1, Draws, Outputs: [0, 1, 2, 3] }, [[3], [3], [3]]);
  expect(
    plans.map(({ Reelpress }) => Reelpress.Warnings.includes("combinations-exhausted")),
  ).toEqual([false, true, true, true]);
});
