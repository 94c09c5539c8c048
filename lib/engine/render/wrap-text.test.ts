import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "./wrap-text";

/** Latin letters are half as wide as Chinese characters. */
const measure = (character: string) => (/[\u0020-\u024f]/.test(character) ? 10 : 20);

describe("wrapText", () => {
  it.each([
    ["one line stays one line", "Hello", 100, ["Hello"]],
    ["words stay whole", "alpha beta gamma", 110, ["alpha beta", "gamma"]],
    ["lines are even, not filled from the top", "aa bb cc dd ee", 130, ["aa bb cc", "dd ee"]],
    ["IMS's break and a real one both break", "one\\Ntwo\nthree", 900, ["one", "two", "three"]],
    ["a word wider than a line is cut", "abcdefghij", 50, ["abcde", "fghij"]],
    ["no line begins with a comma", "今天天气真好，我们走", 130, ["今天天气", "真好，我们走"]],
    ["an opening bracket does not end a line", "他说“你好”对吧", 100, ["他说", "“你好”", "对吧"]],
    ["nothing gives no line", "  ", 100, []],
  ])("%s", (_, text, width, lines) => {
    expect(wrapText(text, width, measure)).toEqual(lines);
  });

  it("loses no character and passes no edge, whatever the text", () => {
    const alphabet = "ab cd，。“”！天地人 e,.".split("");
    const texts = fc
      .array(fc.constantFrom(...alphabet), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line, measure)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
