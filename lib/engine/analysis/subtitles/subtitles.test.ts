import { expect, it, test } from "vitest";
import { decodeSubtitles } from "./decode-subtitles";
import { subtitleTexts } from "./subtitle-texts";
import { subtitleNames } from "./subtitles-beside";

test("subtitles of a file have its name, with or without a language", () => {
  const names = [
    "match.srt",
    "Match.EN.vtt",
    "match.zh-hans.ass",
    "match2.srt",
    "match.mp4",
    "match.the second half.srt",
    "other.srt",
    "match.srt.bak",
  ];
  expect(subtitleNames("match.mp4", names)).toEqual([
    "Match.EN.vtt",
    "match.srt",
    "match.zh-hans.ass",
  ]);
});

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
it.each([
  ["UTF-8", Buffer.from("渡船 ferry")],
  ["UTF-8 with its mark", Buffer.from("\ufeff渡船 ferry")],
  ["UTF-16", utf16("渡船 ferry")],
  ["GB 18030", Buffer.from([0xb6, 0xc9, 0xb4, 0xac, ...Buffer.from(" ferry")])],
])("decodes %s", (_, bytes) => {
  expect(decodeSubtitles(bytes)).toBe("渡船 ferry");
});

test("what is no text is not decoded", () => {
  expect(decodeSubtitles(Buffer.from([0, 1, 2, 0xff]))).toBeNull();
});

test("a subtitle in two languages is two texts, one of two lines is one", () => {
  const cues = [
    { from: 25, to: 50, text: "渡船七点离开\nThe ferry leaves\nat seven" },
    { from: 50, to: 75, text: "Wait!" },
  ];
  expect(subtitleTexts(cues)).toEqual([
    {
      source: "subtitle",
      language: "zh",
      fromSeconds: 1,
      toSeconds: 2,
      words: "渡船七点离开",
      confidence: 1,
    },
    {
      source: "subtitle",
      language: "en",
      fromSeconds: 1,
      toSeconds: 2,
      words: "The ferry leaves at seven",
      confidence: 1,
    },
    {
      source: "subtitle",
      language: "en",
      fromSeconds: 2,
      toSeconds: 3,
      words: "Wait!",
      confidence: 1,
    },
  ]);
});
