import { describe, expect, it } from "vitest";
import { textClip, timeline, videoClip } from "../testing/timeline";
import { momentsOf } from "./moments";

const shots = (...lengths: number[]) => {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return videoClip("m", { in: 0, out: length, from: from - length, to: from });
  });
};
const caption = (TimelineIn: number, TimelineOut: number) =>
  textClip("Hello", { TimelineIn, TimelineOut, Reelpress: { Role: "Caption" } });

describe("momentsOf", () => {
  it("looks at the middle of every shot, and at six of many, the first and the last among them", () => {
    expect(momentsOf(timeline(shots(2, 4), { texts: [textClip("T")] }))).toEqual([1, 4]);
    const many = momentsOf(timeline(shots(...Array(30).fill(1)), { texts: [textClip("T")] }));
    expect(many).toHaveLength(6);
    expect([many[0], many.at(-1)]).toEqual([0.5, 29.5]);
  });

  it("looks at nothing without texts, and at a caption that no middle meets", () => {
    expect(momentsOf(timeline(shots(2)))).toEqual([]);
    expect(momentsOf(timeline(shots(2), { texts: [caption(0, 0.8)] }))).toEqual([0.4, 1]);
    expect(momentsOf(timeline(shots(2), { texts: [caption(0, 1.2)] }))).toEqual([1]);
  });
});
