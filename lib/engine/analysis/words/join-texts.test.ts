import { expect, test } from "vitest";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { joinTexts } from "./join-texts";

const text = (
  source: "subtitle" | "ocr",
  words: string,
  fromSeconds: number,
  toSeconds: number,
): FoundText => ({
  source,
  language: "en",
  words,
  fromSeconds,
  toSeconds,
  confidence: 0.9,
});
const joined = (subtitles: FoundText[], read: FoundText[]) =>
  joinTexts(subtitles, read).map(({ source, words }) => `${source}: ${words}`);

test("a caption that repeats a subtitle of its moment is left out, whichever begins first", () => {
  const subtitles = [
    text("subtitle", "Snow again, really", 1, 3),
    text("subtitle", "And wind", 5, 6),
  ];
  const read = [text("ocr", "snow again realy", 0.9, 3), text("ocr", "And wind", 5.1, 6)];
  expect(joined(subtitles, read)).toEqual(["subtitle: Snow again, really", "subtitle: And wind"]);
});

test("the same words at another time, and other words at the same time, stay", () => {
  const read = [
    text("ocr", "Snow again", 8, 9),
    text("ocr", "PLATFORM 4", 1, 3),
    text("ocr", "PLATFORM 4", 1, 3),
  ];
  expect(joined([text("subtitle", "Snow again", 1, 3)], read)).toEqual([
    "subtitle: Snow again",
    "ocr: PLATFORM 4",
    "ocr: PLATFORM 4",
    "ocr: Snow again",
  ]);
});

test("two streams with the same subtitles are one", () => {
  const stream = [text("subtitle", "Snow again", 1, 3)];
  expect(joined([...stream, ...stream], [])).toEqual(["subtitle: Snow again"]);
});
