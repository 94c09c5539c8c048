import { plainOrder } from "../draws/draw-log";
import { describe, expect, it } from "vitest";
import { plainAnalysis } from "../analysis/plain-analysis";
import type { Pick } from "../shots/pick-shots";
import { type Drama, testDrama } from "../testing/drama";
import { runSteps } from "../run-steps";
import { testMedia } from "../testing/plan";
import { type MashupRequest, mashupStrategy } from "./mashup-strategy";

const dramas: Drama[] = [
  testDrama("a", {
    seconds: 180,
    peaks: [
      { from: 40, to: 55 },
      { from: 120, to: 130 },
    ],
  }),
  testDrama("b", {
    seconds: 120,
    peaks: [
      { from: 10, to: 22 },
      { from: 90, to: 100 },
    ],
  }),
];

const plain: MashupRequest = {
  sources: dramas,
  targetSeconds: 30,
  teaser: false,
  openings: [],
  endings: [],
  imageSeconds: 3,
  musicOf: () => null,
  seed: "s",
};

/** The picks of the first outputs of a request, with the length and the warnings of each. */
function choose(more: Partial<MashupRequest>, count = 1, overlapFrames = 0) {
  const strategy = mashupStrategy({ ...plain, ...more }, overlapFrames);
  const length = strategy.lengthOf([], {} as never, 0);
  return Array.from({ length: count }, (_, index) => {
    const { picks, targetFrames, warnings } = runSteps(
      strategy.choose({ order: plainOrder(index), length, overlapFrames }),
    );
    return { picks, seconds: targetFrames / 25, warnings: [...warnings] };
  });
}

const first = (more: Partial<MashupRequest>, overlapFrames = 0) => {
  const [output] = choose(more, 1, overlapFrames);
  if (!output) throw new Error("nothing was chosen");
  return output;
};

const rangesOf = (picks: readonly Pick[]) =>
  picks.map(({ shot }) => `${shot.media.mediaId} ${shot.from / 25} ${shot.to / 25}`);

const dramaOf = ({ shot }: Pick, from: readonly Drama[]) =>
  from.find(({ media }) => media.mediaId === shot.media.mediaId);

/** The share of the shown seconds that lie in a planted peak. */
function plantedShare(picks: readonly Pick[], from: readonly Drama[] = dramas): number {
  const inside = picks.reduce((sum, pick) => {
    const [start, end] = [pick.shot.from / 25, pick.shot.to / 25];
    const peaks = dramaOf(pick, from)?.peaks ?? [];
    return peaks.reduce(
      (own, peak) => own + Math.max(0, Math.min(end, peak.to) - Math.max(start, peak.from)),
      sum,
    );
  }, 0);
  return inside / (picks.reduce((sum, pick) => sum + pick.frames, 0) / 25);
}

/** The ends of shots that lie inside of a sentence, in seconds of the source. */
function cutSentences(picks: readonly Pick[], from: readonly Drama[] = dramas): number[] {
  return picks.flatMap((pick) =>
    [pick.shot.from / 25, pick.shot.to / 25].filter((at) =>
      dramaOf(pick, from)?.sentences.some((one) => at > one.from && at < one.to),
    ),
  );
}

describe("the stretches of a mashup", () => {
  it("are the loud, moving, fast-cut passages, and cut no sentence, in every output of a request", () => {
    for (const { picks, seconds, warnings } of choose({}, 8)) {
      expect(plantedShare(picks)).toBeGreaterThanOrEqual(0.8);
      expect(cutSentences(picks)).toEqual([]);
      expect(seconds).toBe(30);
      expect(warnings).toEqual([]);
    }
  });

  it("differ from output to output, are in the order of the story, and never show a moment twice", () => {
    const outputs = choose({}, 8).map(({ picks }) => rangesOf(picks).join());
    expect(new Set(outputs).size).toBe(8);
    for (const { picks } of choose({ seed: "order" }, 8)) {
      const starts = picks.map(({ shot }) => (shot.media.mediaId === "a" ? 0 : 1e6) + shot.from);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
      picks.forEach(({ shot }, index) => {
        const next = picks[index + 1]?.shot;
        if (next?.media === shot.media) expect(next.from - shot.to).toBeGreaterThanOrEqual(20);
      });
    }
  });

  it("are the same for the same seed, and others for another", () => {
    const ranges = (seed: string) => choose({ seed }, 3).map(({ picks }) => rangesOf(picks).join());
    expect(ranges("x")).toEqual(ranges("x"));
    expect(new Set(["x", "y", "z"].flatMap(ranges)).size).toBeGreaterThan(6);
  });

  it("have the wished length, from 5 s to nearly all of the footage", () => {
    for (const targetSeconds of [5, 7.5, 12, 60, 150, 290]) {
      for (const { picks, seconds } of choose({ targetSeconds, seed: `${targetSeconds}` }, 3)) {
        expect(seconds).toBeLessThan(targetSeconds + 0.03);
        expect(seconds).toBeGreaterThan(targetSeconds - 0.5);
        expect(cutSentences(picks)).toEqual([]);
      }
    }
  });

  it("leave out black, titles and credits", () => {
    const text = (role: "title" | "credits", fromSeconds: number, toSeconds: number) => ({
      source: "ocr" as const,
      language: "en" as const,
      words: "x",
      confidence: 1,
      role,
      fromSeconds,
      toSeconds,
    });
    const peaks = [
      { from: 2, to: 12 },
      { from: 30, to: 40 },
      { from: 70, to: 80 },
    ];
    const drama = testDrama("t", {
      seconds: 100,
      peaks,
      texts: [text("title", 2, 6), text("credits", 75, 100)],
    });
    const media = { ...drama.media, blackRanges: [{ from: 34, to: 36 }] };
    const unwanted = [
      [2, 6],
      [75, 100],
      [34, 36],
    ] as const;
    for (const { picks } of choose({ sources: [{ ...drama, media }], targetSeconds: 20 }, 4)) {
      for (const { shot } of picks) {
        for (const [from, to] of unwanted) {
          expect(shot.to / 25 <= from + 0.04 || shot.from / 25 >= to - 0.04).toBe(true);
        }
      }
    }
  });

  it("begin and end on a cut of the source, or far enough from a cut that no picture flashes", () => {
    for (const { picks } of choose({ seed: "flash", targetSeconds: 40 }, 6)) {
      for (const pick of picks) {
        const cuts = dramaOf(pick, dramas)?.analysis.shots.map((shot) =>
          Math.round(shot.fromSeconds * 25),
        );
        const { from, to } = pick.shot;
        expect(cuts?.filter((cut) => cut > from && cut < from + 8)).toEqual([]);
        expect(cuts?.filter((cut) => cut < to && cut > to - 8)).toEqual([]);
      }
    }
  });

  it("come from sources of any kind: without sound, shorter than a stretch, black, or one endless speech", () => {
    const mute = testDrama("mute", { seconds: 60, peaks: [{ from: 20, to: 30 }], mute: true });
    const quiet = first({ sources: [mute], targetSeconds: 9 });
    expect(plantedShare(quiet.picks, [mute])).toBeGreaterThan(0.8);

    const short = ["s1", "s2", "s3", "s4", "s5", "s6"].map((id) =>
      testDrama(id, { seconds: 1.2, peaks: [] }),
    );
    expect(first({ sources: short, targetSeconds: 5 }).seconds).toBeCloseTo(4.8, 1);

    const night = testDrama("night", { seconds: 20, peaks: [] });
    const black = { ...night.media, blackRanges: [{ from: 0, to: 20 }] };
    expect(first({ sources: [{ ...night, media: black }], targetSeconds: 5 }).seconds).toBe(5);

    const sound = night.analysis.sound;
    if (!sound) throw new Error("no sound");
    const speech = { ...night.analysis, sound: { ...sound, speech: [[0, 20] as const] } };
    const endless = first({ sources: [{ ...night, analysis: speech }], targetSeconds: 5 });
    expect(endless.seconds).toBeGreaterThan(2.5);
    expect(endless.seconds).toBeLessThanOrEqual(5);
  });

  it("come from several sources where all are alike", () => {
    const alike = [0.53, 0.51, 0.48, 0.48, 0.38].map((motion, index) => {
      const media = testMedia(`c${index}`, { durationSeconds: 9 });
      const { shots, ...analysis } = plainAnalysis(media);
      return {
        media,
        analysis: { ...analysis, shots: shots.map((shot) => ({ ...shot, motion })) },
      };
    });
    for (const { picks, seconds } of choose({ sources: alike, targetSeconds: 15 }, 4)) {
      expect(seconds).toBeCloseTo(15, 0);
      const ids = picks.map(({ shot }) => shot.media.mediaId);
      expect(new Set(ids).size).toBeGreaterThanOrEqual(3);
    }
  });

  it("say so when all that may be shown is too short", () => {
    const night = testDrama("half", { seconds: 20, peaks: [] });
    const media = { ...night.media, blackRanges: [{ from: 5, to: 20 }] };
    const { seconds, warnings } = first({ sources: [{ ...night, media }], targetSeconds: 12 });
    expect(seconds).toBeLessThanOrEqual(5);
    expect(warnings).toEqual(["material-short"]);
  });
});

describe("around the stretches", () => {
  it("a teaser shows the best moment first, within the length", () => {
    for (const { picks, seconds } of choose({ teaser: true, seed: "t" }, 4)) {
      expect(seconds).toBe(30);
      const [teaser, ...body] = picks;
      if (!teaser) throw new Error("no teaser");
      expect(teaser.frames).toBeLessThanOrEqual(100);
      expect(plantedShare([teaser])).toBeCloseTo(1);
      expect(cutSentences(picks)).toEqual([]);
      const { shot } = teaser;
      expect(body.some(({ shot: own }) => own.from <= shot.from && own.to >= shot.to)).toBe(true);
    }
  });

  it("one opening and one ending are drawn for each output, whole and beside the length", () => {
    const openings = ["o1", "o2"].map((id) => testMedia(id, { durationSeconds: 2 }));
    const endings = [testMedia("card", { kind: "image", durationSeconds: 0 })];
    const outputs = choose({ openings, endings, imageSeconds: 4 }, 4);
    const opened = outputs.map(({ picks }) => picks[0]?.shot.media.mediaId);
    expect(new Set(opened)).toEqual(new Set(["o1", "o2"]));
    for (const { picks, seconds } of outputs) {
      expect(seconds).toBe(2 + 30 + 4);
      expect(picks[0]?.frames).toBe(50);
      expect(picks.at(-1)).toMatchObject({ frames: 100, shot: { media: { mediaId: "card" } } });
    }
  });

  it("transitions do not shorten the clip, nor do they reach into speech", () => {
    for (const { seconds, picks } of choose({}, 3, 10).map((output) => output)) {
      expect(Math.abs(seconds - 30)).toBeLessThan(0.2);
      expect(cutSentences(picks)).toEqual([]);
    }
  });

  it("with music, every cut falls on a beat that a pause lets it reach, also when the music is looped", () => {
    const silent = dramas.map(({ media, analysis, ...drama }) => {
      const sound = analysis.sound && { ...analysis.sound, speech: [] };
      return { ...drama, media, sentences: [], analysis: { ...analysis, sound } };
    });
    const beats = Array.from({ length: 16 }, (_, beat) => 0.2 + beat * 0.5);
    const musicOf = () => ({ beats, durationSeconds: 8 });
    const isOnBeat = (frame: number) => Math.abs(((frame / 25 - 0.2 + 100) % 0.5) - 0) < 0.021;
    const cutsOf = (picks: readonly Pick[]) => {
      let at = 0;
      return picks.slice(0, -1).map(({ frames }) => (at += frames));
    };
    for (const { picks, seconds } of choose({ sources: silent, musicOf }, 4)) {
      const cuts = cutsOf(picks);
      expect(cuts.length).toBeGreaterThan(1);
      expect(cuts.filter((cut) => !isOnBeat(cut) && !isOnBeat(cut + 1))).toEqual([]);
      expect(Math.abs(seconds - 30)).toBeLessThan(0.5);
    }
    for (const { picks } of choose({ musicOf }, 4)) expect(cutSentences(picks)).toEqual([]);
  });
});
