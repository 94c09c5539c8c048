import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTrack, joinedFrames } from "./fit-length";
import { cutTrack, dropForRoom } from "./make-room";
import type { Pick } from "../shots/pick-shots";
import { testMedia } from "../testing/plan";
import { levelTo, shareOut, sumOf } from "../arithmetic/share-frames";

const pick = (frames: number, filler = false, group = 0): Pick => ({
  shot: { id: "s", number: 0, media: testMedia("v"), from: 0, to: frames },
  group,
  filler,
  frames,
});

describe("shareOut", () => {
  it("shares exactly, in proportion, at least one each", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }),
        fc.nat(2000),
        (weights, more) => {
          const total = weights.length + more;
          const parts = shareOut(total, weights);
          expect(sumOf(parts)).toBe(total);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(1);
        },
      ),
    );
    expect(shareOut(100, [1, 1, 2])).toEqual([25, 25, 50]);
  });
});

describe("levelTo", () => {
  it("cuts the longest first", () => {
    expect(levelTo(150, [1500, 75])).toEqual([75, 75]);
    expect(levelTo(140, [75, 20, 75])).toEqual([60, 20, 60]);
  });
});

describe("fitTrack", () => {
  it("changes the speed of all shots alike", () => {
    const { shots } = fitTrack([{ sources: [60, 60], targetFrames: 100 }], 0, "speed");
    expect(shots).toEqual([
      { used: 60, length: 50, overlap: 0 },
      { used: 60, length: 50, overlap: 0 },
    ]);
  });

  it("speeds up to 1.25 times at most and cuts the rest, the longest shots first", () => {
    const { shots, tooFast } = fitTrack([{ sources: [80, 40], targetFrames: 80 }], 0, "speed");
    expect(tooFast).toBe(false);
    expect(shots.map((shot) => shot.used)).toEqual([60, 40]);
    expect(shots.map((shot) => shot.length)).toEqual([48, 32]);
  });

  it("says so when more than double speed would be needed", () => {
    const { shots, tooFast } = fitTrack([{ sources: [300, 100], targetFrames: 50 }], 0, "speed");
    expect(tooFast).toBe(true);
    expect(shots.map((shot) => shot.used)).toEqual([31, 31]);
  });

  it("allows for overlaps: the lengths less the overlaps add up to the target", () => {
    const { shots } = fitTrack([{ sources: [75, 75, 75], targetFrames: 200 }], 12, "trim");
    expect(shots.map((shot) => shot.overlap)).toEqual([12, 12, 0]);
    expect(sumOf(shots.map((shot) => shot.length - shot.overlap))).toBe(200);
  });

  it.each([
    [7, 5],
    [5, 3],
    [9, 5],
  ])("shows shots of %d and %d frames at normal speed where they fill the target", (one, other) => {
    for (let count = 2; count < 40; count += 1) {
      const sources = Array.from({ length: count }, (_, index) => (index % 2 ? other : one));
      const targetFrames = joinedFrames(sources, 13) - (count % 3);
      const { shots } = fitTrack([{ sources, targetFrames }], 13, "trim");
      expect(shots.map((shot) => shot.length)).toEqual(shots.map((shot) => shot.used));
    }
  });

  it("lets each segment begin on time and shortens overlaps where shots are short", () => {
    const segments = [
      { sources: [75, 75], targetFrames: 110 },
      { sources: [20], targetFrames: 10 },
      { sources: [75], targetFrames: 60 },
    ];
    const { shots } = fitTrack(segments, 25, "trim");
    const advances = shots.map((shot) => shot.length - shot.overlap);
    expect([advances[0]! + advances[1]!, advances[2], advances[3]]).toEqual([110, 10, 60]);
    expect(shots[1]?.overlap).toBeLessThan(25);
  });
});

describe("cutTrack", () => {
  it("shortens the latest filler before it shortens a group's base shot", () => {
    const cut = cutTrack([pick(75), pick(75, true), pick(75)], 190, 0);
    expect(cut.map((one) => one.frames)).toEqual([75, 40, 75]);
  });

  it("cuts off the end when the base shots alone are too long", () => {
    const cut = cutTrack([pick(75, false, 0), pick(75, false, 1), pick(75, false, 2)], 100, 0);
    expect(cut.map((one) => one.frames)).toEqual([75, 25]);
  });

  it("leaves no sliver at the end", () => {
    const cut = cutTrack([pick(75), pick(75)], 80, 0);
    expect(cut.map((one) => one.frames)).toEqual([67, 13]);
  });
});

describe("a repeated shot", () => {
  const shown = (number: number, frames: number, filler = false, group = 0) => ({
    ...pick(frames, filler, group),
    shot: { ...pick(frames).shot, number, media: testMedia(`m${number}`) },
  });

  it("gives way before a shot that is shown once, when whole shots are cut", () => {
    const drawn = [shown(1, 75), shown(1, 10, true), shown(2, 75), shown(3, 6, true)];
    const cut = cutTrack(drawn, 152, 0);
    expect(cut.map((one) => one.shot.number)).toEqual([1, 2, 3]);
  });

  it("gives way before a shot that is shown once, when the clip is too short to show all", () => {
    const drawn = [
      shown(1, 4),
      shown(2, 4, true),
      shown(1, 4, true),
      shown(2, 4, true),
      shown(3, 30),
    ];
    expect(dropForRoom(drawn, 15, 0).map((one) => one.shot.number)).toEqual([1, 2, 3]);
  });
});

describe("dropForRoom", () => {
  it("keeps the first and the last and leaves out some between them", () => {
    const picks = [0, 1, 2, 3, 4, 5].map((group) => pick(75, false, group));
    expect(dropForRoom(picks, 15, 0).map((one) => one.group)).toEqual([0, 3, 5]);
    expect(dropForRoom(picks, 300, 0)).toHaveLength(6);
  });
});
