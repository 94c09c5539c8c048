import { expect, it, test } from "vitest";
import { mergeCaptions } from "./merge-captions.mjs";
import { joinRows, lettersOf } from "./text-lines.mjs";
import { textBoxes } from "./text-boxes.mjs";

const letters = ["", "a", "b", "中", "文", " "];
/** Columns of a recognition answer: each names its likeliest letter, and how likely a blank is. */
const answer = (...columns: [letter: string, blank?: number][]) =>
  columns.flatMap(([letter, blank = 0]) =>
    letters.map((each, at) => (at === 5 && letter !== " " ? blank : each === letter ? 0.9 : 0)),
  );
const read = (...columns: [letter: string, blank?: number][]) =>
  lettersOf(answer(...columns), columns.length, letters);

it.each([
  ["a repeated column is one letter", [["a"], ["a"], ["b"]], "ab"],
  ["a letter twice needs nothing between", [["a"], [""], ["a"]], "aa"],
  ["a sure blank", [["a"], [" "], ["b"]], "a b"],
  ["a faint blank between Latin letters", [["a"], ["", 0.1], ["b"]], "a b"],
  ["none between Chinese ones", [["中"], ["", 0.1], ["文"]], "中文"],
  ["no blank at the ends", [["", 0.3], ["a"], ["", 0.3]], "a"],
] as [string, [string, number?][], string][])("reads %s", (_, columns, text) => {
  expect(read(...columns).text).toBe(text);
});

test("the confidence is the mean of the letters, and 0 for none", () => {
  expect(read(["a"], ["b"]).confidence).toBeCloseTo(0.9);
  expect(read([""])).toEqual({ text: "", confidence: 0 });
});

const part = (text: string, x: number, y: number, width = 100, height = 30) => ({
  text,
  x,
  y,
  width,
  height,
  confidence: 0.9,
});

test("boxes of a row are one line, rows stay apart, and Chinese goes on without a blank", () => {
  expect(
    joinRows([part("right", 220, 12), part("below", 100, 60), part("left", 100, 10)]),
  ).toMatchObject([
    { text: "left right", x: 100, y: 10, width: 220, height: 32 },
    { text: "below" },
  ]);
  expect(joinRows([part("他们", 100, 10), part("走了", 210, 10)])[0]?.text).toBe("他们走了");
  expect(joinRows([part("导演", 100, 10), part("王小明", 400, 10)])[0]?.text).toBe("导演 王小明");
});

test("a patch of the map becomes a box that is larger than its core, and specks become none", () => {
  const map = { width: 64, height: 32, values: new Float32Array(64 * 32) };
  for (let y = 12; y < 18; y += 1) map.values.fill(0.9, y * 64 + 10, y * 64 + 50);
  map.values[5 * 64 + 60] = 0.9;
  const bounds = { lowestHeight: 8, mostBoxes: 10 };
  const [box, ...more] = textBoxes(map, { width: 128, height: 64 }, bounds);
  expect(more).toEqual([]);
  expect(box?.x).toBeLessThan(20);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(36);
  expect(textBoxes(map, { width: 128, height: 64 }, { ...bounds, mostBoxes: 0 })).toEqual([]);
});

const timed = (
  text: string,
  fromSeconds: number,
  toSeconds: number,
  more: { x?: number; confidence?: number } = {},
) => ({
  ...part(text, more.x ?? 100, 10, text.length * 20),
  confidence: more.confidence ?? 0.95,
  fromSeconds,
  toSeconds,
});
const merged = (...lines: ReturnType<typeof timed>[]) =>
  mergeCaptions(lines).map(
    ({ text, fromSeconds, toSeconds }) => `${text} ${fromSeconds}-${toSeconds}`,
  );

it.each([
  [
    "the same text after a flash",
    [timed("snow again", 1, 2), timed("snow again", 2.2, 3)],
    ["snow again 1-3"],
  ],
  [
    "a misread in the same box",
    [timed("snow agaln", 1, 2, { confidence: 0.8 }), timed("snow again", 2, 3)],
    ["snow again 1-3"],
  ],
  [
    "another text in another box",
    [timed("下雪了", 1, 2), timed("下雪了吗", 2, 3, { x: 90 })],
    ["下雪了 1-2", "下雪了吗 2-3"],
  ],
  [
    "a part read while it faded in",
    [timed("snow", 1, 1.4), timed("snow again", 1.4, 3)],
    ["snow again 1-3"],
  ],
  [
    "a part read while it faded out",
    [timed("snow again", 1, 3), timed("again", 2, 3.1)],
    ["snow again 1-3"],
  ],
  ["a flash", [timed("snow", 1, 1.1)], []],
  ["an unsure single letter", [timed("8", 1, 3, { confidence: 0.9 })], []],
  ["a sure single letter", [timed("是", 1, 3, { confidence: 0.99 })], ["是 1-3"]],
] as [string, ReturnType<typeof timed>[], string[]][])("merges %s", (_, lines, expected) => {
  expect(merged(...lines)).toEqual(expected);
});
