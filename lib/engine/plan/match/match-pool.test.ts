import { describe, expect, it } from "vitest";
import type { FoundText } from "../analysis/media-analysis";
import { testShot } from "../testing/analyses";
import { testMedia } from "../testing/plan";
import { type KnownSource, poolOf } from "./match-pool";

const read = (words: string, from: number, to: number, role?: FoundText["role"]): FoundText => ({
  source: "ocr",
  language: "en",
  fromSeconds: from,
  toSeconds: to,
  words,
  confidence: 0.9,
  ...(role ? { role } : {}),
});
const film = (more: Partial<KnownSource>): KnownSource => ({
  reference: "film",
  facts: testMedia("film", { durationSeconds: 20 }),
  shots: [testShot(0, 4), testShot(4, 8), testShot(8, 9), testShot(9, 20)],
  texts: [],
  ...more,
});
const seconds = (source: KnownSource, editing = {}, leavesOut = false) =>
  poolOf([source], editing, leavesOut).shots.map(({ shot }) => [shot.from / 25, shot.to / 25]);

describe("the pool of a request", () => {
  it("has the source's own shots, long ones cut evenly", () => {
    expect(seconds(film({}))).toEqual([
      [0, 4],
      [4, 8],
      [8, 9],
      [9, 14.52],
      [14.52, 20],
    ]);
    const unsplit = { ProcessConfig: { EnableClipSplit: false } };
    expect(seconds(film({}), unsplit).at(-1)).toEqual([9, 20]);
    expect(seconds(film({ shots: null }), { ProcessConfig: { SingleShotDuration: 10 } })).toEqual([
      [0, 10],
      [10, 20],
    ]);
  });

  it("knows which parts are of one shot of their source", () => {
    const { shots } = poolOf([film({}), film({ facts: testMedia("other") })], {}, false);
    const takes = shots.map(({ take }) => take);
    expect(takes.slice(0, 5)).toEqual([0, 1, 2, 3, 3]);
    expect(new Set(takes.slice(5)).has(3)).toBe(false);
  });

  it("stays inside the ranges that the request allows", () => {
    const MediaMetaDataArray = [{ Media: "film", TimeRangeList: [{ In: 3, Out: 6 }] }];
    expect(seconds(film({}), { MediaConfig: { MediaMetaDataArray } })).toEqual([
      [3, 4],
      [4, 6],
    ]);
  });

  it("leaves out black, titles and credits when it is told to", () => {
    const shots = [
      testShot(0, 4, { blackShare: 0.6 }),
      testShot(4, 8),
      testShot(8, 14),
      testShot(14, 20),
    ];
    const texts = [
      read("The Title", 4.5, 7.5, "title"),
      read("Cast", 14, 20, "credits"),
      read("Hello.", 9, 11, "caption"),
    ];
    expect(seconds(film({ shots, texts }), {}, true)).toEqual([[8, 14]]);
    expect(seconds(film({ shots, texts }), {}, false)).toHaveLength(4);
  });

  it("keeps a source whole when nothing would be left of it", () => {
    const shots = [testShot(0, 20, { blackShare: 1 })];
    expect(seconds(film({ shots }), {}, true).flat()).toContain(20);
  });

  it("gives a shot the texts of the whole source and those of its own time", () => {
    const texts: FoundText[] = [
      { source: "tag", language: "en", words: "drama", confidence: 1 },
      read("Hello.", 1, 3),
      read("Goodbye.", 12, 14),
    ];
    const pool = poolOf([film({ texts })], {}, false);
    const about = pool.shots.map((shot) => shot.texts.map((index) => pool.texts[index]?.words));
    expect(about).toEqual([
      ["drama", "Hello.", "drama. Hello."],
      ["drama"],
      ["drama"],
      ["drama", "Goodbye.", "drama. Goodbye."],
      ["drama"],
    ]);
  });

  it("has a source that stands twice once", () => {
    expect(poolOf([film({}), film({ reference: "again" })], {}, false).shots).toHaveLength(5);
  });
});
