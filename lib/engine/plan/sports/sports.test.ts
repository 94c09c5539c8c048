import { describe, expect, it } from "vitest";
import { breathingCuts } from "./breathing-cuts";
import { findCheers } from "./find-cheers";
import { findRallies } from "./find-rallies";
import { findReplays } from "./find-replays";
import { fullNames } from "./full-names";
import { runningMedian } from "./running-median";
import { scoreChanges } from "./score-changes";
import { hitsAt, run, soundOf, stretch } from "./testing/heard-match";

describe("the crowd", () => {
  it("the running median is that of the values around", () => {
    const levels = Array.from({ length: 60 }, (_, i) => -60 + ((i * 37) % 41));
    const naive = levels.map((_, i) => {
      const around = levels.slice(Math.max(0, i - 7), i + 8).toSorted((a, b) => a - b);
      return around[Math.floor(around.length / 2)];
    });
    for (const [i, median] of runningMedian(levels, 7).entries()) {
      expect(Math.abs(median - (naive[i] ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  it.each<[string, [number, number, number][], [number, number][]]>([
    ["silence", [], []],
    ["a cheer", [[20, 24, -25]], [[20, 24]]],
    [
      "two cheers, one softer",
      [
        [20, 24, -25],
        [40, 43, -35],
      ],
      [
        [20, 24],
        [40, 43],
      ],
    ],
    ["a clap of one second", [[20, 21, -25]], []],
    [
      "a breath within",
      [
        [20, 22, -25],
        [22.4, 24, -25],
      ],
      [[20, 24]],
    ],
    [
      "murmur beside a roar",
      [
        [20, 24, -12],
        [40, 43, -38],
      ],
      [[20, 24]],
    ],
    ["a crowd that stays loud", [[20, 90, -25]], []],
  ])("%s", (_, crowd, expected) => {
    const found = findCheers(soundOf(100, crowd));
    expect(found).toHaveLength(expected.length);
    for (const [index, [from, to]] of expected.entries()) {
      expect(Math.abs((found[index]?.fromSeconds ?? 0) - from)).toBeLessThan(0.6);
      expect(Math.abs((found[index]?.toSeconds ?? 0) - to)).toBeLessThan(0.6);
    }
  });
});

describe("rallies", () => {
  const cheer = { ...stretch(10, 14), peakSeconds: 11, excessDb: 20 };
  it.each<[string, number[], [number, number, number][]]>([
    ["three sounds are none", run(2, 3), []],
    ["four are one", run(2, 4), [[2, 3.2, 4]]],
    [
      "a pause parts two",
      [...run(2, 4), ...run(5, 5)],
      [
        [2, 3.2, 4],
        [5, 6.6, 5],
      ],
    ],
    ["claps of a cheer are none", run(10.2, 9), []],
    ["a cheer ends a rally", [...run(8, 5), ...run(10.2, 3)], [[8, 9.6, 5]]],
    ["a drum roll is none", run(2, 30, 0.05), []],
  ])("%s", (_, times, expected) => {
    const found = findRallies(hitsAt(...times), [cheer]);
    expect(
      found.map(({ fromSeconds, toSeconds, hits }) => [
        fromSeconds,
        Math.round(toSeconds * 10) / 10,
        hits,
      ]),
    ).toEqual(expected);
  });
});

it.each([
  ["none", [], []],
  ["a pair", [stretch(10, 10.4), stretch(16, 16.4)], [stretch(10.4, 16)]],
  ["one alone", [stretch(10, 10.4)], []],
  ["too far apart", [stretch(10, 10.4), stretch(60, 60.4)], []],
  [
    "a lost one between pairs",
    [stretch(10, 10.4), stretch(60, 60.4), stretch(65, 65.4)],
    [stretch(60.4, 65)],
  ],
  [
    "two pairs near each other",
    [stretch(10, 10.4), stretch(14, 14.4), stretch(20, 20.4), stretch(25, 25.4)],
    [stretch(10.4, 14), stretch(20.4, 25)],
  ],
])("replays between logos: %s", (_, logos, expected) => {
  expect(findReplays(logos)).toEqual(expected);
});

it.each<[string, string[], number[]]>([
  ["nothing changes", ["A 1 B 2", "A 1 B 2"], []],
  ["a point", ["A 1 B 2", "A 1 B 3"], [1]],
  ["three points beside a clock", ["IND 20 : 18 NYK 09:41", "IND 23 : 18 NYK 09:12"], [1]],
  ["a clock alone", ["IND 20 : 18 NYK 09:41", "IND 20 : 18 NYK 09:40"], []],
  ["both sides at once is no point", ["A 1 B 2", "A 2 B 3"], []],
  ["a misread number", ["A 1 B 2", "A 17 B 2", "A 1 B 2"], []],
  ["a point after a misread number", ["A 1 B 2", "A 17 B 2", "A 2 B 2"], [2]],
  ["the next set", ["A 10 B 9", "A 11 B 9", "A 0 B 0", "A 1 B 0"], [1, 3]],
  ["a board that is gone for a while", ["A 1 B 2", "", "A 2 B 2"], [2]],
  ["another graphic", ["A 1 B 2", "Coach 7", "A 1 B 2"], []],
])("scores: %s", (_, texts, expected) => {
  const reads = texts.map((text, atSeconds) => ({ atSeconds, text }));
  expect(scoreChanges(reads).map(({ atSeconds }) => atSeconds)).toEqual(expected);
});

describe("cuts at breaths", () => {
  const sound = soundOf(60, [], {
    speech: [
      [10, 12],
      [20, 29],
      [40, 42],
    ],
  });
  it.each([
    ["outside of words they stay near", stretch(5, 15), stretch(5, 15)],
    ["a sentence that has begun is heard from its start", stretch(11, 15), stretch(9.92, 15)],
    ["a sentence that has begun is heard to its end", stretch(35, 41), stretch(35, 42.08)],
    ["a long sentence is left out at the start", stretch(27, 35), stretch(29.08, 35)],
    ["and at the end", stretch(15, 21), stretch(15, 19.92)],
    ["without a breath near, the cut stays", stretch(24, 35), stretch(24, 35)],
  ])("%s", (_, given, expected) => {
    const cut = breathingCuts(given, sound, 60);
    expect(Math.abs(cut.fromSeconds - expected.fromSeconds)).toBeLessThan(0.41);
    expect(Math.abs(cut.toSeconds - expected.toSeconds)).toBeLessThan(0.41);
    const isIn = (at: number) => sound.speech.some(([from, to]) => at > from && at < to);
    if (expected.fromSeconds !== 24)
      expect(isIn(cut.fromSeconds) || isIn(cut.toSeconds)).toBe(false);
  });
});

it.each([
  ["IND 23 NYK 20", "Indiana 23 New York 20"],
  ["ind 23", "Indiana 23"],
  ["INDOOR 3", null],
  ["23 : 20", null],
  ["中国 4 : 2 NYK", "中国队 4 : 2 New York"],
])("full names: %s", (text, expected) => {
  const names = [
    { original: "IND", shown: "Indiana" },
    { original: "NYK", shown: "New York" },
    { original: "中国", shown: "中国队" },
  ];
  expect(fullNames(text, names)).toBe(expected);
  expect(fullNames(text, [])).toBeNull();
});
