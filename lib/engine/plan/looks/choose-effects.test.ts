import { describe, expect, it } from "vitest";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { usualFirstVfx, usualOtherVfx } from "./choose-vfx";
import { drawnFilters } from "./drawn-filters";
import { planBatch } from "../plan-batch";
import { testRequest } from "../testing/plan";

const groups = ["a", "b", "c", "d"].map((name) => ({
  GroupName: name,
  MediaArray: [`${name}1`, `${name}2`],
}));
const plan = (process: object, Count = 6, seed = "seed"): Timeline[] =>
  planBatch(
    testRequest(
      {
        input: { MediaGroupArray: groups },
        editing: { ProcessConfig: process },
        output: { Count, FixedDuration: 12 },
      },
      { seed },
    ),
  );
/** The effects of a type on each clip of a timeline. */
const idsOf = (timeline: Timeline, type: "Filter" | "VFX"): (string | null)[] =>
  timeline.VideoTracks[0].VideoTrackClips.map(({ Effects }) => {
    const found = Effects.filter((effect) => effect.Type === type);
    expect(found.length).toBeLessThanOrEqual(1);
    const [one] = found;
    return one?.Type === type ? one.SubType : null;
  });

describe("VFX", () => {
  const first = ["open", "close"];
  const others = ["snow", "blur", "swing"];
  const lists = {
    AllowVfxEffect: true,
    VfxFirstClipEffectList: first,
    VfxNotFirstClipEffectList: others,
  };
  const drawn = (process: object, Count: number) =>
    plan(process, Count).map((timeline) => idsOf(timeline, "VFX"));

  it("come from one list for the first shot and from another for the rest", () => {
    const outputs = drawn({ ...lists, VfxEffectProbability: 100 }, 12);
    for (const [one, ...rest] of outputs) {
      expect(first).toContain(one);
      expect(rest.length).toBeGreaterThan(0);
      for (const id of rest) expect(others).toContain(id);
    }
    expect(new Set(outputs.map(([one]) => one)).size).toBe(first.length);
    expect(new Set(outputs.flatMap(([, ...rest]) => rest)).size).toBe(others.length);
  });

  it.each([
    [0, 0, 0],
    [20, 0.1, 0.3],
    [undefined, 0.4, 0.6],
    [100, 1, 1],
  ])("with a probability of %s stand on that share of the shots", (probability, least, most) => {
    const shots = drawn({ ...lists, VfxEffectProbability: probability }, 60).flat();
    const share = shots.filter((id) => id !== null).length / shots.length;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it("are the same for the same seed and differ for another", () => {
    const of = (seed: string) => plan(lists, 8, seed).map((timeline) => idsOf(timeline, "VFX"));
    expect(of("a")).toEqual(of("a"));
    expect(of("a")).not.toEqual(of("b"));
  });

  it("are gentle effects without a list, and absent when effects are not allowed", () => {
    const shots = drawn({ AllowVfxEffect: true, VfxEffectProbability: 100 }, 6).flat();
    for (const id of shots) expect([...usualFirstVfx, ...usualOtherVfx]).toContain(id);
    expect(
      drawn({ ...lists, AllowVfxEffect: false }, 3)
        .flat()
        .every((id) => id === null),
    ).toBe(true);
  });
});

describe("filters", () => {
  it("are the same for all shots of an output, and the next output takes the next of the list", () => {
    const list = ["warm", "pv6", "m1"];
    const used = plan({ AllowFilter: true, FilterList: list }).map((timeline) => {
      const ids = new Set(idsOf(timeline, "Filter"));
      expect(ids.size).toBe(1);
      return [...ids][0];
    });
    const first = list.indexOf(used[0] ?? "");
    expect(used).toEqual([0, 1, 2, 3, 4, 5].map((at) => list[(first + at) % 3]));
  });

  it("are drawn from all filters without a list, and absent when they are not allowed", () => {
    const [one] = plan({ AllowFilter: true }, 1).map((timeline) => idsOf(timeline, "Filter")[0]);
    expect(drawnFilters).toContain(one);
    for (const off of [{}, { AllowFilter: false, FilterList: ["warm"] }]) {
      expect(plan(off, 2).flatMap((timeline) => idsOf(timeline, "Filter"))).not.toContain("warm");
    }
  });

  it("leave the rest of the plan unchanged", () => {
    const without = (timelines: Timeline[]) =>
      JSON.stringify(timelines).replaceAll(/,?\{"Type":"(Filter|VFX)","SubType":"[^"]+"\}/g, "");
    expect(without(plan({ AllowFilter: true }))).toBe(without(plan({})));
  });
});
