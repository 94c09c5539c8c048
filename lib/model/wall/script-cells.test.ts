import { describe, expect, it } from "vitest";
import { scriptCells } from "./script-cells";
import type { Strip, WallCaption } from "./wall-answer";

const shots = (...until: number[]) =>
  until.map((untilSeconds, at) => ({
    fromSeconds: until[at - 1] ?? 0,
    untilSeconds,
  })) as Strip["shots"];
const caption = (fromSeconds: number, untilSeconds: number, text: string): WallCaption => ({
  fromSeconds,
  untilSeconds,
  text,
});

describe("scriptCells", () => {
  it("puts each caption under the shots that it covers", () => {
    const captions = [caption(0, 2, "one"), caption(3, 8.5, "two"), caption(9, 10, "three")];
    expect(scriptCells({ captions, shots: shots(3, 6, 9, 12) })).toEqual([
      { from: 0, until: 0, text: "one" },
      { from: 1, until: 2, text: "two" },
      { from: 3, until: 3, text: "three" },
    ]);
  });

  it("does not count a shot that a caption only touches", () => {
    const captions = [caption(0, 3.2, "one"), caption(3.2, 5.9, "two")];
    expect(scriptCells({ captions, shots: shots(3, 6) }).map(({ until }) => until)).toEqual([0, 1]);
  });

  it("joins captions of one shot, Chinese ones without a space", () => {
    const captions = [
      caption(0, 1, "Now\nhere,"),
      caption(1, 2, "again."),
      caption(4, 5, "夏天，"),
      caption(5, 6, "来了"),
    ];
    expect(scriptCells({ captions, shots: shots(3, 6) }).map(({ text }) => text)).toEqual([
      "Now here, again.",
      "夏天，来了",
    ]);
  });

  it("lets a long caption lie under all of its short shots, and none where there are no shots", () => {
    const captions = [caption(0, 7.2, "long")];
    const all = shots(1, 2, 3, 4, 5, 6, 7, 8);
    expect(scriptCells({ captions, shots: all })).toEqual([{ from: 0, until: 6, text: "long" }]);
    expect(scriptCells({ captions, shots: [] })).toEqual([]);
  });
});
