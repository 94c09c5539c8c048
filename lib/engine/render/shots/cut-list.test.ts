import { describe, expect, it } from "vitest";
import type { Cut } from "./cut";
import { cutList } from "./cut-list";
import { retimedRate } from "./footage";
import { timeline, videoClip } from "../testing/timeline";

const fade = { Effects: [{ Type: "Transition" as const, SubType: "fade", Duration: 0.4 }] };
const frames = (cut: Cut) => (cut.kind === "play" ? cut.segment.frames : cut.from.frames);
const first = videoClip("a", { in: 2, out: 4, from: 0, to: 2 });

describe("cutList", () => {
  it("cuts hard where nothing overlaps, and fills the planned frames", () => {
    const cuts = cutList(timeline([first, videoClip("b", { in: 0, out: 1, from: 2, to: 3 })]));
    expect(cuts.map((cut) => [cut.kind, frames(cut)])).toEqual([
      ["play", 50],
      ["play", 25],
    ]);
  });

  it("draws only the overlap of two clips as a cross-fade", () => {
    const second = videoClip("b", { in: 0, out: 2, from: 1.6, to: 3.6 });
    const cuts = cutList(timeline([{ ...first, ...fade }, second]));
    expect(cuts.map((cut) => [cut.kind, frames(cut)])).toEqual([
      ["play", 40],
      ["transition", 10],
      ["play", 40],
    ]);
    const last = cuts[2];
    expect(last?.kind === "play" && last.segment.fromFrame).toBe(10);
  });

  it("begins within the shot where the clip begins", () => {
    const late = { ...first, Reelpress: { ...first.Reelpress, ShotIn: 1, ShotOut: 5 } };
    const [cut] = cutList(timeline([late]));
    expect(cut?.kind === "play" && cut.segment).toMatchObject({ fromFrame: 25, frames: 50 });
    expect(cut?.kind === "play" && cut.segment.shot).toMatchObject({ fromSeconds: 1, frames: 100 });
  });

  it.each([
    [30, 30],
    [59.94, 59.94],
    [120, 60],
    [24, 24],
    [8, 24],
    [0, 25],
  ])("takes all frames of footage of %d a second that is played faster", (own, prepared) => {
    const rate = retimedRate({ framesPerSecond: own });
    const clip = videoClip("a", { in: 1.04, out: 2.24, from: 0, to: 1 });
    const footage = () => ({ moves: false, framesPerSecond: rate });
    const [cut] = cutList(timeline([clip]), footage);
    expect(rate).toBeCloseTo(prepared, 6);
    expect(cut?.kind === "play" && cut.segment.step).toBeCloseTo((1.2 * prepared) / 25, 6);
    // The first frame is one of the source, the last lies within what was prepared.
    if (cut?.kind !== "play") throw new Error("no cut");
    const { shot, fromFrame, step, frames } = cut.segment;
    expect(Math.abs(shot.fromSeconds * rate - Math.round(shot.fromSeconds * rate))).toBeLessThan(
      1e-3,
    );
    expect(shot.fromSeconds + fromFrame / rate).toBeCloseTo(1.04, 5);
    expect(fromFrame + (frames - 1) * step).toBeLessThan(shot.frames);
  });

  it("leaves footage at normal speed on the grid of the output", () => {
    const footage = () => ({ moves: false, framesPerSecond: 30 });
    const [cut] = cutList(timeline([first]), footage);
    expect(cut?.kind === "play" && cut.segment).toMatchObject({ step: 1, frames: 50 });
    expect(cut?.kind === "play" && cut.segment.shot.framesPerSecond).toBe(25);
  });

  it("holds the last picture when the track ends before the plan", () => {
    const [cut] = cutList(timeline([first], { seconds: 3 }));
    expect(cut && frames(cut)).toBe(75);
  });

  it("cuts again where an effect over the film begins or ends, also within a fade", () => {
    const second = videoClip("b", { in: 0, out: 2, from: 1.6, to: 3.6 });
    const over = (
      Type: "VFX" | "Filter",
      SubType: string,
      TimelineIn: number,
      TimelineOut: number,
    ) => ({ Type, SubType, TimelineIn, TimelineOut });
    const cuts = cutList({
      ...timeline([{ ...first, ...fade }, second]),
      EffectTracks: [
        { EffectTrackItems: [over("VFX", "snow", 0.4, 1.8), over("Filter", "warm", 1.72, 2.4)] },
      ],
    });
    const snow = (atFrame: number) => [{ id: "snow", atFrame, clipFrames: 35 }];
    const seen = cuts.map((cut) => {
      const shots = cut.kind === "play" ? [cut.segment.shot] : [cut.from.shot, cut.to.shot];
      const [from, held] =
        cut.kind === "play"
          ? [cut.segment.fromFrame, frames(cut)]
          : [cut.part?.from, cut.part?.frames];
      return [cut.kind, from, held, cut.over, shots.map((shot) => shot.filters.join())];
    });
    expect(seen).toEqual([
      ["play", 0, 10, undefined, [""]],
      ["play", 10, 30, snow(0), [""]],
      ["transition", 0, 3, snow(30), ["", ""]],
      ["transition", 3, 2, snow(33), ["warm", "warm"]],
      ["transition", 5, 5, undefined, ["warm", "warm"]],
      ["play", 10, 10, undefined, ["warm"]],
      ["play", 20, 30, undefined, [""]],
    ]);
  });

  it.each([
    ["a hole", [first, videoClip("b", { in: 0, out: 1, from: 3, to: 4 })], "timeline-invalid"],
    ["a late start", [videoClip("b", { in: 0, out: 1, from: 1, to: 2 })], "timeline-invalid"],
    [
      "an unknown transition",
      [
        {
          ...first,
          Effects: [{ Type: "Transition" as const, SubType: "OT0009-not_published", Duration: 1 }],
        },
        videoClip("b", { in: 0, out: 2, from: 1.6, to: 3.6 }),
      ],
      "not-implemented",
    ],
  ])("refuses %s", (_, clips, code) => {
    expect(() => cutList(timeline(clips))).toThrow(expect.objectContaining({ code }));
  });
});
