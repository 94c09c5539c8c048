import { describe, expect, it } from "vitest";
import { correctedMaster, firstMaster } from "./master";
import { duckDb, duckExpression, tempo } from "./sound-args";
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

describe("a cut between shots that are heard", () => {
  const loud = { Effects: [{ Type: "Volume" as const, Gain: 0.5 }] };
  const parts = (second: ReturnType<typeof videoClip>) =>
    soundPlan(
      timeline([videoClip("a", { in: 1, out: 3, from: 0, to: 2 }, loud), second]),
      () => true,
    ).source;

  it("lets both sounds cross, half before it and half behind it", () => {
    const [first, then] = parts(videoClip("b", { in: 1, out: 3, from: 2, to: 4 }, loud));
    expect(first).toMatchObject({ atSeconds: 0, seconds: 2.04, fadeInSeconds: 0.02 });
    expect(first?.fadeOutSeconds).toBeCloseTo(0.08);
    expect(then?.atSeconds).toBeCloseTo(1.96);
    expect(then?.inSeconds).toBeCloseTo(0.96);
    expect(then?.fadeInSeconds).toBeCloseTo(0.08);
  });

  it("begins at the cut where the file begins there, or goes on", () => {
    expect(parts(videoClip("b", { in: 0, out: 2, from: 2, to: 4 }, loud))[1]?.atSeconds).toBe(2);
    const [first, then] = parts(videoClip("a", { in: 3, out: 5, from: 2, to: 4 }, loud));
    expect([first?.seconds, then?.atSeconds]).toEqual([2, 2]);
  });
});

describe("mastering", () => {
  it("never adds more than 20 dB", () => {
    expect(firstMaster({ lufs: -60, truePeakDb: -50 }, -14).gainDb).toBe(20);
  });

  it("limits only where peaks would pass the ceiling", () => {
    expect(firstMaster({ lufs: -20, truePeakDb: -12 }, -14).limit).toBe(false);
    expect(firstMaster({ lufs: -20, truePeakDb: -3 }, -14).limit).toBe(true);
  });

  it.each([
    ["is content within half a unit", { lufs: -14.3, truePeakDb: -2 }, null],
    ["adds what is missing", { lufs: -15.2, truePeakDb: -2 }, { gainDb: 4.2 }],
    ["lowers the ceiling when peaks pass", { lufs: -14, truePeakDb: -0.6 }, { ceilingDb: -2.7 }],
  ])("%s", (_, heard, wanted) => {
    const next = correctedMaster({ gainDb: 3, ceilingDb: -2, limit: true }, heard, -14);
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

  it("applies the deepest of overlapping ducks, eased", () => {
    expect(duckExpression([{ from: 1, to: 2 }], 11)).toBe(
      "st(0,clip(min((t-0.7)/0.3,(2.7-t)/0.7),0,1));pow(0.28184,ld(0)*ld(0)*(3-2*ld(0)))",
    );
  });

  it.each([
    [0.3, 6.5],
    [1, 11],
    [0.14, 0],
    [0.05, 0],
  ])("music of volume %f is lowered by %f dB under speech", (factor, db) => {
    const speech = [{ speechKey: "k", atSeconds: 0, seconds: 1, factor: 1 }];
    expect(duckDb(factor, speech)).toBeCloseTo(db, 1);
    expect(duckDb(factor, [])).toBe(0);
  });
});
