import { describe, expect, it } from "vitest";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { planBatch } from "../plan-batch";
import { testRequest } from "../testing/plan";
import { spokenPieces } from "./spoken-pieces";
import { spokenWords } from "./spoken-words";

const textsOf = (Spoken?: { FontColor: string }) =>
  planBatch(
    testRequest({
      input: {
        MediaGroupArray: [{ GroupName: "G", MediaArray: ["a", "b"] }],
        TitleArray: ["Offers"],
        SpeechTextArray: ["Every cup is made fresh. Come and see."],
      },
      editing: { ProcessConfig: { Reelpress: { Spoken } } },
    }),
  )[0]?.SubtitleTracks[0].SubtitleTrackClips ?? [];
/** A caption as the planner makes it, with other words and times. */
const caption = (more: Partial<TextClip>): TextClip => {
  const planned = textsOf().find(({ Reelpress }) => Reelpress.Role === "Caption");
  if (!planned) throw new Error("no caption was planned");
  return { ...planned, ...more };
};

const times = [
  { start: 0, end: 5, from: 0, until: 0.4 },
  { start: 6, end: 12, from: 0.5, until: 1 },
];

describe("the words of a caption", () => {
  it("have the moments that the voice tells, and keep their signs", () => {
    const said = { start: 0, from: 25, times };
    expect(spokenWords({ text: "Fresh coffee!", from: 25, to: 60, said })).toEqual([
      { From: 0, To: 5, At: 1 },
      { From: 5, To: 12, At: 1.52 },
    ]);
  });

  it("are counted from where their caption begins in its sentence", () => {
    const said = { start: 6, from: 0, times };
    expect(spokenWords({ text: "coffee", from: 12, to: 30, said })).toEqual([
      { From: 0, To: 6, At: 0.48 },
    ]);
  });

  it("share the caption's time by their length where nothing is known", () => {
    const words = spokenWords({ text: "一杯 好咖啡", from: 0, to: 100 });
    expect(words.map(({ From, To }) => [From, To])).toContainEqual([0, 2]);
    const moments = words.map(({ At }) => At);
    expect(moments[0]).toBe(0);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(words.at(-1)?.To).toBe(5);
  });

  it("of one frame are coloured together with the word before", () => {
    const words = spokenWords({ text: "a b c d e f", from: 0, to: 3 });
    expect(words).toHaveLength(3);
    expect(words.at(-1)).toMatchObject({ To: 6 });
  });

  it.each(["", "  ", "?!", "🙂"])("are none in %j", (text) => {
    expect(spokenWords({ text, from: 0, to: 25 })).toEqual([]);
  });
});

describe("the pieces of a caption", () => {
  const Words = [
    { From: 0, To: 5, At: 1 },
    { From: 5, To: 12, At: 1.52 },
  ];
  const clip = caption({
    Content: "Fresh coffee!",
    TimelineIn: 1,
    TimelineOut: 2.4,
    AaiMotionInEffect: "fade_in",
    AaiMotionIn: 0.4,
    AaiMotionOutEffect: "fade_out",
    AaiMotionOut: 2,
    Reelpress: { Role: "Caption", Spoken: { FontColor: "#FFD400", Words } },
  });

  it("follow each other without a gap; the first one enters, and the last one leaves", () => {
    const [first, last, ...more] = spokenPieces([clip]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ TimelineIn: 1, TimelineOut: 1.52, AaiMotionIn: 0.4 });
    expect(first).not.toHaveProperty("AaiMotionOut");
    expect(first?.Reelpress).toEqual({
      Role: "Caption",
      Said: { From: 0, To: 5, FontColor: "#FFD400" },
    });
    expect(last).toMatchObject({ TimelineIn: 1.52, TimelineOut: 2.4 });
    expect(last).not.toHaveProperty("AaiMotionIn");
    // A motion is no longer than its piece.
    expect(last?.AaiMotionOut).toBeCloseTo(0.88);
  });

  it("are the text itself where no word has a colour", () => {
    const plain = caption({});
    expect(spokenPieces([plain])).toEqual([plain]);
  });
});

it("only captions have them, and only when asked for", () => {
  const texts = textsOf({ FontColor: "#FFD400" });
  const colours = texts.map(({ Reelpress }) => [
    Reelpress.Role,
    Reelpress.Spoken?.FontColor ?? null,
  ]);
  expect(colours).toContainEqual(["Title", null]);
  expect(colours).toContainEqual(["Caption", "#FFD400"]);
  expect(colours).not.toContainEqual(["Caption", null]);
  expect(textsOf().some(({ Reelpress }) => Reelpress.Spoken)).toBe(false);
});
