import { describe, expect, it } from "vitest";
import { correctedMaster, firstMaster } from "./master";
import { duckExpression, tempo } from "./sound-args";
import { soundPlan } from "./sound-plan";
import { timeline, videoClip } from "../testing/timeline";

const sentence = (from: number, to: number) => ({
  Type: "AI_TTS" as const,
  Content: "x",
  Voice: "v",
  SpeechRate: 0,
  TimelineIn: from,
  TimelineOut: to,
  Effects: [],
  Reelpress: { SpeechKey: `k${from}` },
});

describe("soundPlan", () => {
  it("joins sentences into one stretch, so that music does not pump between them", () => {
    const clip = videoClip("a", { in: 0, out: 9, from: 0, to: 9 });
    const plan = soundPlan(
      timeline([clip], { speech: [sentence(0, 2), sentence(2.3, 4), sentence(7, 8)] }),
      () => true,
    );
    expect(plan.ducks).toEqual([
      { from: 0, to: 4 },
      { from: 7, to: 8 },
    ]);
  });

  it("leaves out shots that are muted or whose source has no sound", () => {
    const loud = { Effects: [{ Type: "Volume" as const, Gain: 0.5 }] };
    const clips = [
      videoClip("mute", { in: 0, out: 1, from: 0, to: 1 }),
      videoClip("loud", { in: 0, out: 1, from: 1, to: 2 }, loud),
      videoClip("dumb", { in: 0, out: 1, from: 2, to: 3 }, loud),
    ];
    const plan = soundPlan(timeline(clips), (mediaId) => mediaId !== "dumb");
    expect(plan.source.map((part) => part.mediaId)).toEqual(["loud"]);
  });
});

describe("mastering", () => {
  it("never adds more than 20 dB", () => {
    expect(firstMaster({ lufs: -60, truePeakDb: -50 }).gainDb).toBe(20);
  });

  it("limits only where peaks would pass the ceiling", () => {
    expect(firstMaster({ lufs: -20, truePeakDb: -12 }).limit).toBe(false);
    expect(firstMaster({ lufs: -20, truePeakDb: -3 }).limit).toBe(true);
  });

  it.each([
    ["is content within half a unit", { lufs: -14.3, truePeakDb: -2 }, null],
    ["adds what is missing", { lufs: -15.2, truePeakDb: -2 }, { gainDb: 4.2 }],
    ["lowers the ceiling when peaks pass", { lufs: -14, truePeakDb: -0.6 }, { ceilingDb: -2.7 }],
  ])("%s", (_, heard, wanted) => {
    const next = correctedMaster({ gainDb: 3, ceilingDb: -2, limit: true }, heard);
    if (wanted === null) return expect(next).toBeNull();
    for (const [key, value] of Object.entries(wanted)) {
      expect(next?.[key as "gainDb" | "ceilingDb"]).toBeCloseTo(value, 5);
    }
  });
});

describe("filters", () => {
  it("splits a change of tempo into steps that atempo makes without loss", () => {
    expect(tempo(1)).toEqual([]);
    expect(tempo(3)).toEqual(["atempo=2", "atempo=1.50000"]);
    expect(tempo(0.4)).toEqual(["atempo=0.5", "atempo=0.80000"]);
  });

  it("applies the deepest of overlapping ducks", () => {
    expect(duckExpression([{ from: 1, to: 2 }])).toBe(
      "pow(0.28184,clip(min((t-0.7)/0.3,(2.7-t)/0.7),0,1))",
    );
  });
});
