import { describe, expect, it } from "vitest";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import type { AnalysedShot, FoundText } from "../analysis/media-analysis";
import type { MediaFacts } from "../facts";
import { testAnalysis, testShot } from "../testing/analyses";
import { testMedia } from "../testing/plan";
import { catalogShots, cutRange, touchOrOverlap } from "./shots";
import { mergeRanges, withoutBlack } from "./usable-ranges";

function shotsOf(facts: MediaFacts, editing: unknown = {}): [number, number][] {
  const media = new Map([[facts.mediaId, facts]]);
  const groups = [{ GroupName: "A", MediaArray: [facts.mediaId] }];
  const catalog = catalogShots(groups, editingConfigSchema.parse(editing), media);
  return (catalog.groups[0] ?? []).map((shot) => [shot.from, shot.to]);
}
const range = (Media: string, ...parts: [number, number][]) => ({
  MediaConfig: {
    MediaMetaDataArray: [
      { Media, GroupName: "A", TimeRangeList: parts.map(([In, Out]) => ({ In, Out })) },
    ],
  },
});

describe("cutRange", () => {
  it("joins a tail under half a second and keeps a longer one", () => {
    expect(cutRange({ from: 0, to: 160 }, 75)).toEqual([
      { from: 0, to: 75 },
      { from: 75, to: 160 },
    ]);
    expect(cutRange({ from: 0, to: 163 }, 75)).toHaveLength(3);
    expect(cutRange({ from: 10, to: 14 }, 75)).toEqual([{ from: 10, to: 14 }]);
  });
});

describe("catalogShots", () => {
  it("cuts a video into shots of three seconds by default", () => {
    expect(shotsOf(testMedia("v", { durationSeconds: 7.3 }))).toEqual([
      [0, 75],
      [75, 150],
      [150, 182],
    ]);
  });

  it("obeys SingleShotDuration and EnableClipSplit", () => {
    const facts = testMedia("v", { durationSeconds: 4 });
    expect(shotsOf(facts, { ProcessConfig: { SingleShotDuration: 1 } })).toHaveLength(4);
    expect(shotsOf(facts, { ProcessConfig: { EnableClipSplit: false } })).toEqual([[0, 100]]);
  });

  it("stays inside the ranges of the group, and merges overlapping ranges", () => {
    expect(shotsOf(testMedia("v"), range("v", [1, 3], [2, 5], [8, 9]))).toEqual([
      [25, 100],
      [100, 125],
      [200, 225],
    ]);
  });

  it("gives an image its duration", () => {
    const image = testMedia("i", { kind: "image", durationSeconds: 0 });
    expect(shotsOf(image)).toEqual([[0, 75]]);
    expect(shotsOf(image, { ProcessConfig: { ImageDuration: 2 } })).toEqual([[0, 50]]);
  });

  it("leaves black out unless the source is all black", () => {
    const facts = testMedia("v", { durationSeconds: 3, blackRanges: [{ from: 0, to: 1 }] });
    expect(shotsOf(facts)).toEqual([[25, 75]]);
    expect(
      shotsOf(testMedia("v", { durationSeconds: 3, blackRanges: [{ from: 0, to: 3 }] })),
    ).toEqual([[0, 75]]);
  });

  it("gives the same stretch the same number in two groups, whichever reference names it", () => {
    const facts = testMedia("v", { durationSeconds: 3 });
    const media = new Map([
      ["v", facts],
      ["oss://bucket/v.mp4", facts],
    ]);
    const groups = [
      { GroupName: "A", MediaArray: ["v", "oss://bucket/v.mp4"] },
      { GroupName: "B", MediaArray: ["oss://bucket/v.mp4"] },
    ];
    const catalog = catalogShots(groups, {}, media);
    expect(catalog.groups.map((shots) => shots.map((shot) => shot.number))).toEqual([[0], [0]]);
    expect(catalog.shotCount).toBe(1);
  });

  it("samples hours of footage over their whole length", () => {
    const shots = shotsOf(testMedia("v", { durationSeconds: 360_000 }));
    expect(shots).toHaveLength(24_000);
    expect(shots.at(-1)?.[1]).toBeGreaterThan(8_900_000);
  });
});

describe("ranges", () => {
  it("merge when they touch", () => {
    expect(
      mergeRanges([
        { from: 5, to: 9 },
        { from: 0, to: 5 },
        { from: 20, to: 20 },
      ]),
    ).toEqual([{ from: 0, to: 9 }]);
  });

  it("lose black stretches and what is too short between them", () => {
    expect(withoutBlack([{ from: 0, to: 200 }], [{ from: 0.4, to: 2 }])).toEqual([
      { from: 50, to: 200 },
    ]);
  });
});

describe("catalogShots of a source that was looked at", () => {
  function cutAt(shots: AnalysedShot[], editing: unknown = {}, texts: FoundText[] = []) {
    const facts = testMedia("v", { durationSeconds: 12 });
    const analysis = testAnalysis(facts, { shots, texts });
    const catalog = catalogShots(
      [{ GroupName: "A", MediaArray: ["v"] }],
      editingConfigSchema.parse(editing),
      new Map([["v", facts]]),
      new Map([[facts.mediaId, analysis]]),
    );
    return (catalog.groups[0] ?? []).map(({ from, to }) => [from, to]);
  }

  it("straddles no cut, and ends two frames before one", () => {
    expect(cutAt([testShot(0, 4), testShot(4, 5), testShot(5, 12)])).toEqual([
      [0, 75],
      [75, 98],
      [100, 123],
      [125, 200],
      [200, 275],
      [275, 300],
    ]);
  });

  it("keeps its distance from a fade", () => {
    expect(cutAt([testShot(0, 2), testShot(2, 12, { cutKind: "fade" })])[0]).toEqual([0, 40]);
    expect(cutAt([testShot(0, 2), testShot(2, 12, { cutKind: "fade" })])[1]).toEqual([60, 135]);
  });

  it("leaves out black, frozen and title stretches, and what is under half a second", () => {
    const dead = [testShot(0, 3, { blackShare: 1 }), testShot(3, 6, { frozenShare: 0.95 })];
    expect(cutAt([...dead, testShot(6, 6.4), testShot(6.4, 9), testShot(9, 12)])).toEqual([
      [160, 223],
      [225, 300],
    ]);
    const title = {
      source: "ocr" as const,
      language: "en" as const,
      words: "The End",
      confidence: 1,
      role: "title" as const,
      fromSeconds: 2,
      toSeconds: 11,
    };
    expect(cutAt([testShot(0, 12)], {}, [title])).toEqual([
      [0, 50],
      [275, 300],
    ]);
  });

  it("shows dead stretches of a source that has nothing else", () => {
    expect(
      cutAt([testShot(0, 6, { frozenShare: 1 }), testShot(6, 12, { frozenShare: 1 })]),
    ).toHaveLength(4);
    expect(cutAt([0, 1, 2].map((at) => testShot(at * 0.3, at * 0.3 + 0.3)))).toHaveLength(4);
  });

  it("cuts into equal shots when the request says so", () => {
    const even = { ProcessConfig: { Reelpress: { Split: "Even" } } };
    expect(cutAt([testShot(0, 4), testShot(4, 12)], even)).toEqual([
      [0, 75],
      [75, 150],
      [150, 225],
      [225, 300],
    ]);
  });
});

describe("touchOrOverlap", () => {
  it("is true for stretches that touch or overlap", () => {
    const media = testMedia("v");
    const shot = (from: number, to: number) => ({ id: "", number: 0, media, from, to });
    expect(touchOrOverlap(shot(0, 75), shot(75, 150))).toBe(true);
    expect(touchOrOverlap(shot(0, 75), shot(150, 225))).toBe(false);
    expect(touchOrOverlap(shot(0, 75), { ...shot(0, 75), media: testMedia("w") })).toBe(false);
  });
});
