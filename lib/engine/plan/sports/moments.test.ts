import { describe, expect, it } from "vitest";
import type { SoundAnalysis } from "../analysis/media-analysis";
import { chooseMoments, momentSeconds } from "./choose-moments";
import { findMoments, type Moment } from "./find-moments";
import { hitsAt, run, soundOf, stretch } from "./testing/heard-match";

describe("moments", () => {
  const analysisOf = (sound: SoundAnalysis | null) => ({ durationSeconds: 100, shots: [], sound });
  const matchOf = (sound: SoundAnalysis | null, more: object = {}) =>
    ({
      category: "basketball",
      analysis: analysisOf(sound),
      logos: [],
      scoreboard: [],
      ...more,
    }) as const;

  it("a basket is shown from before the cheer; the louder one counts more", () => {
    const found = findMoments(
      matchOf(
        soundOf(100, [
          [20, 24, -25],
          [60, 63, -38],
        ]),
      ),
    );
    expect(found.map(({ because }) => because)).toEqual(["cheer", "cheer"]);
    expect(found[0]?.fromSeconds).toBeCloseTo(14.5, 0);
    expect(found[0]?.toSeconds).toBeGreaterThan(23);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 1);
  });

  it("a replay follows its moment, is none itself, and no moment shows a logo", () => {
    const sound = soundOf(100, [
      [20, 24, -25],
      [30, 33, -25],
    ]);
    const logos = [stretch(25.5, 26), stretch(34, 34.5)];
    const found = findMoments(matchOf(sound, { logos }));
    expect(found).toHaveLength(1);
    expect(found[0]?.replay).toEqual(stretch(26, 34));
    expect(found[0]?.toSeconds).toBeLessThanOrEqual(25.5);
  });

  it("neighbours are parted when both keep what matters, and joined when not", () => {
    const apart = soundOf(100, [], { hits: hitsAt(...run(10, 6), ...run(14, 6)) });
    const two = findMoments(matchOf(apart, { category: "pingpong" }));
    expect(two).toHaveLength(2);
    expect(two[0]?.toSeconds).toBeLessThanOrEqual(two[1]?.fromSeconds ?? 0);
    const together = soundOf(100, [
      [20, 23, -25],
      [24.5, 27, -25],
    ]);
    expect(findMoments(matchOf(together))).toHaveLength(1);
  });

  it("a point that nobody cheered is known from the scoreboard, and a cheered one counts more", () => {
    const reads = ["A 1 B 1", "A 2 B 1", "A 2 B 2"].map((text, k) => ({ atSeconds: 25 * k, text }));
    const sound = soundOf(100, [[20, 24, -25]]);
    const found = findMoments(matchOf(sound, { scoreboard: reads }));
    expect(found.map(({ because, scoreText }) => [because, scoreText])).toEqual([
      ["cheer", "A 2 B 1"],
      ["score", "A 2 B 2"],
    ]);
    const alone = findMoments(matchOf(sound));
    expect(found[0]?.score).toBeGreaterThan(alone[0]?.score ?? 1);
  });

  it("a late scoreboard tells about the rally before it, not about the next one", () => {
    const hits = hitsAt(...run(10, 6), ...run(18, 6), ...run(30, 6));
    const scoreboard = ["A 1 B 1", "A 2 B 1", "A 2 B 2"].map((text, k) => ({
      atSeconds: [0, 14.5, 24][k] ?? 0,
      text,
    }));
    const found = findMoments(
      matchOf(soundOf(100, [], { hits }), { category: "pingpong", scoreboard }),
    );
    expect(found.map(({ scoreText }) => scoreText)).toEqual(["A 2 B 1", "A 2 B 2", null]);
  });

  it("where nothing stands out, and without sound, the loudest or most moving stretches are given", () => {
    for (const sound of [soundOf(100), null]) {
      const found = findMoments(matchOf(sound));
      expect(found.length).toBeGreaterThan(5);
      expect(new Set(found.map(({ because }) => because))).toEqual(new Set(["loudness"]));
    }
  });

  it("moments stay within the match and do not overlap, whatever the sound", () => {
    for (let seed = 1; seed < 40; seed += 1) {
      const at = (k: number, most: number) => ((seed * 7919 + k * 104_729) % 1000) * (most / 1000);
      const crowd = Array.from({ length: 5 }, (_, k): [number, number, number] => {
        const from = at(k, 98);
        return [from, from + at(k + 9, 6), -45 + at(k + 3, 30)];
      });
      const speech = Array.from({ length: 9 }, (_, k): [number, number] => [
        k * 11 + at(k, 5),
        k * 11 + 5 + at(k, 5),
      ]);
      const sound = soundOf(100, crowd, { speech, hits: hitsAt(...run(at(1, 60), 40, 0.3)) });
      for (const category of ["basketball", "pingpong"] as const) {
        const logos = [
          stretch(at(2, 50), at(2, 50) + 0.5),
          stretch(at(2, 50) + 5, at(2, 50) + 5.5),
        ];
        const found = findMoments({ category, analysis: analysisOf(sound), logos, scoreboard: [] });
        for (const [index, moment] of found.entries()) {
          expect(moment.fromSeconds).toBeGreaterThanOrEqual(found[index - 1]?.toSeconds ?? 0);
          expect(moment.toSeconds).toBeGreaterThan(moment.fromSeconds);
          expect(moment.toSeconds).toBeLessThanOrEqual(100);
        }
      }
    }
  });
});

describe("the choice for a clip", () => {
  const momentOf = (fromSeconds: number, seconds: number, score: number): Moment => ({
    ...stretch(fromSeconds, fromSeconds + seconds),
    score,
    because: "cheer",
    pointSeconds: fromSeconds + seconds - 4,
    replay: null,
    scoreText: null,
  });
  const moments = [0.5, 0.9, 0.3, 0.8, 0.7, 0.6].map((score, k) => momentOf(k * 20, 8, score));
  const none = { mostSeconds: Number.POSITIVE_INFINITY, mostMoments: Number.POSITIVE_INFINITY };
  const draw = (index: number, attempt = 0) => ({ seed: "s", index, attempt });

  it("the first clip shows the best that fit, in the order of the match", () => {
    const chosen = chooseMoments(moments, { ...none, mostSeconds: 25 }, draw(0));
    expect(chosen.map(({ score }) => score)).toEqual([0.9, 0.8, 0.7]);
    const two = chooseMoments(moments, { ...none, mostMoments: 2 }, draw(0));
    expect(two.map(({ score }) => score)).toEqual([0.9, 0.8]);
    expect(chooseMoments(moments, none, draw(0))).toEqual(moments);
  });

  it("later clips differ, keep to the limits, and lose a bounded share", () => {
    const limits = { ...none, mostMoments: 3 };
    const clips = Array.from({ length: 8 }, (_, index) =>
      chooseMoments(moments, limits, draw(index)),
    );
    expect(new Set(clips.map((clip) => JSON.stringify(clip))).size).toBeGreaterThan(2);
    for (const clip of clips) {
      expect(clip).toHaveLength(3);
      // The worst of the six is never among three: better ones lose at most two fifths.
      expect(clip.map(({ score }) => score)).not.toContain(0.3);
    }
  });

  it("a replay is left out before its moment is, and of a moment that is too long the end is shown", () => {
    const replayed = { ...momentOf(10, 8, 0.9), replay: stretch(20, 26) };
    expect(chooseMoments([replayed], { ...none, mostSeconds: 14 }, draw(0))).toEqual([replayed]);
    expect(chooseMoments([replayed], { ...none, mostSeconds: 13 }, draw(0))).toEqual([
      { ...replayed, replay: null },
    ]);
    const [cut] = chooseMoments([replayed], { ...none, mostSeconds: 5 }, draw(0));
    expect(cut).toMatchObject(stretch(13, 18));
    expect(cut && momentSeconds(cut)).toBe(5);
  });
});
