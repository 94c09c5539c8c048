import { describe, expect, it } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { readSubtitles, subtitleLimits } from "./read-subtitles";

const bytes = (text: string) => new TextEncoder().encode(text);
/** `from to text` of each subtitle, or why there are none. Frames, 25 a second. */
const shown = (file: string | Uint8Array) => {
  const read = readSubtitles(typeof file === "string" ? bytes(file) : file);
  return read.ok ? read.cues.map(({ from, to, text }) => `${from} ${to} ${text}`) : read.message;
};
const one = "1\n00:00:01,000 --> 00:00:02,000\nHello\n";
const two = `${one}\n2\n00:00:03,000 --> 00:00:04,480\nThere,\nyou\n`;
const both = ["25 50 Hello", "75 112 There,\nyou"];

const utf16 = (text: string, isBig: boolean) => {
  const data = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(isBig ? data.swap16() : data);
};

describe("an SRT file", () => {
  it.each<[string, string | Uint8Array]>([
    ["as it is written down", two],
    ["with a byte order mark", `\ufeff${two}`],
    ["of Windows", two.replaceAll("\n", "\r\n")],
    ["of an old Mac", two.replaceAll("\n", "\r")],
    ["of two kinds of line ends", two.replace("\n", "\r\n")],
    ["in UTF-16, little end first", utf16(two, false)],
    ["in UTF-16, big end first", utf16(two, true)],
    ["with points", two.replaceAll(",000", ".000").replace("4,480", "4.480")],
    ["with a Chinese keyboard", two.replaceAll("00:00:01,", "00：00：01，")],
    ["without hours", two.replaceAll("00:00:0", "00:0")],
    ["with short numbers", two.replaceAll("00:00:0", "0:0:")],
    ["without thousandths", two.replaceAll(",000", "")],
    ["with more digits", two.replaceAll(",000", ",000000")],
    ["of a machine translator", two.replaceAll("00:00:", "00: 00: ").replaceAll("-->", "->")],
    ["without spaces at the arrow", two.replaceAll(" --> ", "-->")],
    ["with coordinates after the times", two.replace("02,000", "02,000  X1:40 X2:600 Y1:20 Y2:50")],
    ["without counters", two.replace("1\n", "").replace("2\n", "")],
    ["without blank lines", two.replace("\n\n", "\n")],
    ["with many blank lines", `\n\n${two.replace("\n\n", "\n\n\n \n")}\n\n`],
    ["with wrong counters", two.replace("1\n", "7\n").replace("\n2\n", "\n7\n")],
    ["with a blank line inside", two.replace("There,\n", "There,\n\n")],
    ["with a byte order mark inside", two.replace("2\n00", "\ufeff2\n00")],
    ["in any order", "2\n00:00:03,000 --> 00:00:04,480\nThere,\nyou\n\n" + one],
    [
      "with an empty one",
      `${one}\n2\n00:00:02,100 --> 00:00:02,900\n\n3${two.slice(one.length + 2)}`,
    ],
    [
      "with one of no time",
      `${one}\n2\n00:00:02,100 --> 00:00:02,100\nNo\n\n${two.slice(one.length + 1)}`,
    ],
  ])("is read: %s", (_, file) => {
    expect(shown(file)).toEqual(both);
  });

  it.each([
    ["<i>Hel</i>lo", "Hello"],
    ["<B>Hello</B>", "Hello"],
    ["<font color=\"#ff0000\" size='3'>Hello</font>", "Hello"],
    ["{\\an8}Hello", "Hello"],
    ["{b}Hello{/b}", "Hello"],
    ["< i >Hello< /i >", "Hello"],
    ["<i>\nHello\n</i>", "Hello"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["<laughs> {so}", "<laughs> {so}"],
    ["in 10 --> out 20", "in 10 --> out 20"],
    ["1984", "1984"],
    ["你好，世界：一", "你好，世界：一"],
  ])("shows its text without tags: %j", (text, is) => {
    expect(shown(one.replace("Hello", text))).toEqual([`25 50 ${is}`]);
    expect(shown(two.replace("Hello", text))).toEqual([`25 50 ${is}`, both[1]]);
  });

  it("keeps a number as text when the file has no counters", () => {
    const file = "00:00:01,000 --> 00:00:02,000\n1984\n00:00:03,000 --> 00:00:04,000\n2001\n";
    expect(shown(file)).toEqual(["25 50 1984", "75 100 2001"]);
  });

  const cues = (...times: [number, number, string][]) =>
    times
      .map(([from, to, text]) => `00:00:0${from.toFixed(3)} --> 00:00:0${to.toFixed(3)}\n${text}\n`)
      .join("\n");

  it.each<[string, [number, number, string][], string[]]>([
    [
      "one inside another",
      [
        [1, 4, "a"],
        [2, 3, "b"],
      ],
      ["25 50 a", "50 75 a\nb", "75 100 a"],
    ],
    [
      "one into the next",
      [
        [1, 3, "a"],
        [2, 4, "b"],
      ],
      ["25 50 a", "50 75 a\nb", "75 100 b"],
    ],
    [
      "the same time",
      [
        [1, 2, "a"],
        [1, 2, "b"],
      ],
      ["25 50 a\nb"],
    ],
    [
      "for a moment",
      [
        [1, 2.1, "a"],
        [2, 3, "b"],
      ],
      ["25 50 a", "50 75 b"],
    ],
    [
      "end to end",
      [
        [1, 2, "a"],
        [2, 3, "b"],
      ],
      ["25 50 a", "50 75 b"],
    ],
    [
      "shorter than a frame",
      [
        [1, 1.001, "a"],
        [2, 3, "b"],
      ],
      ["25 26 a", "50 75 b"],
    ],
  ])("shows those that overlap below one another: %s", (_, times, is) => {
    expect(shown(cues(...times))).toEqual(is);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /holds no subtitles/],
    ["words", "Dear Sir,\nwe are glad", /holds no subtitles/],
    ["WebVTT", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n", /WebVTT; save it as SRT/],
    ["ASS", "[Script Info]\nTitle: x\n", /ASS; save it as SRT/],
    ["a text before the times", `Hello\n${one}`, /line 1: no SRT begins so/],
    ["another encoding", new Uint8Array([0x31, 0x0a, 0xc4, 0xe3, 0xba]), /UTF-8/],
    ["UTF-16 that does not say so", utf16(one, false).slice(2), /UTF-8/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), /UTF-8/],
    ["a backward time", one.replace("02,000", "00,500"), /line 2: .*ends before it begins/],
    ["a 61st second", one.replace("02,000", "61,000"), /line 2: there is no such time/],
    ["half a time", one.replace("00:00:02,000", "00"), /line 2: these are no times/],
    ["a time below zero", one.replace("00:00:01", "-00:00:01"), /line 2: these are no times/],
    ["frames for thousandths", one.replace("01,000", "01:12"), /line 2: these are no times/],
    ["an endless line", one.replace("Hello", "a".repeat(2001)), /line 3 is longer than 2000/],
    ["an endless text", one.replace("Hello", "a\n".repeat(251)), /501 characters/],
    [
      "too many at once",
      cues(...Array.from({ length: 5 }, () => [1, 2, "a"] as [number, number, string])),
      /5 subtitles at the same time/,
    ],
    ["too many", "00:00:01,0 --> 00:00:02,0\na\n".repeat(301), /holds 301 subtitles/],
    ["too large a file", new Uint8Array(subtitleLimits.bytes + 1).fill(10), /1000001 bytes/],
  ])("is refused: %s", (_, file, words) => {
    expect(shown(file)).toMatch(words);
  });

  it("is read quickly, whatever it contains", () => {
    const started = processorMs();
    for (const part of ["<font ", "{\\", "00:", "0 ", "- ", "< "]) {
      const line = part.repeat(Math.floor(1999 / part.length));
      shown(`${one}\n${`${line}\n`.repeat(400)}`);
    }
    expect(processorMs() - started).toBeLessThan(2000);
  });
});
