import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captionLines } from "./caption-lines";
import { cutCaption } from "./cut-caption";
import { lineCount, textEm } from "@/lib/lettering/measure-text";

const cut = (text: string, lineEm: number) => cutCaption(text, lineEm).map((one) => one.text);
const bare = (text: string) => text.replaceAll(/\s+/g, "");

describe("lineCount", () => {
  it("counts Chinese by the character and Latin by the word", () => {
    expect(lineCount("一二三四五六七八九十", 10)).toBe(1);
    expect(lineCount("一二三四五六七八九十一", 10)).toBe(2);
    expect(lineCount("aaaa bbbb", textEm("aaaa") + 0.1)).toBe(2);
    expect(lineCount("一".repeat(35), 10)).toBe(4);
  });

  it.each([0.02, 0.57, 1.14, 0, -1])("ends for lines of %s em, less than a word", (lineEm) => {
    expect(lineCount("A title of some words", lineEm)).toBeGreaterThan(5);
  });

  it("breaks a word that is wider than a line", () => {
    expect(lineCount("a".repeat(100), 10)).toBe(Math.ceil(textEm("a".repeat(100)) / 10));
  });
});

describe("cutCaption", () => {
  it("leaves what fits two lines", () => {
    expect(cut("一家好咖啡店，需要耐心。", 10)).toEqual(["一家好咖啡店，需要耐心。"]);
  });

  it("cuts after a comma when one is near the middle", () => {
    const text = "我们为每一位早起的朋友准备好了热咖啡，欢迎你带上好心情来店里坐一坐聊一聊";
    expect(cut(text, 12)).toEqual([
      "我们为每一位早起的朋友准备好了热咖啡，",
      "欢迎你带上好心情来店里坐一坐聊一聊",
    ]);
  });

  it("cuts English between words into even parts", () => {
    const text =
      "Everyone deserves a good cup of coffee in the morning before the long day really begins";
    const parts = cut(text, 14);
    expect(parts.length).toBe(2);
    expect(parts.join(" ")).toBe(text);
  });

  it("never shows more than two lines nor loses a character", () => {
    const word = fc.constantFrom(
      "咖啡",
      "好，",
      "a",
      "morning ",
      "3.5 ",
      "extraordinarily",
      "。",
      " ",
      "（店）",
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 6, max: 30 }),
        (words, lineEm) => {
          const text = words.join("");
          const parts = cut(text, lineEm);
          expect(bare(parts.join(""))).toBe(bare(text));
          for (const part of parts) expect(lineCount(part, lineEm)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});

describe("captionLines", () => {
  const placed = (text: string, from: number, to: number) => ({
    text,
    from,
    to,
    speechKey: "k",
    voice: "v",
    rate: 0,
  });

  it("fills each sentence from end to end without overlap", () => {
    const long = "第一部分比较长一些的内容在这里，第二部分短。";
    const captions = captionLines([placed(long, 0, 100), placed("Short.", 110, 130)], 6);
    expect(captions[0]?.from).toBe(0);
    expect(captions.filter((caption) => caption.to <= 100).at(-1)?.to).toBe(100);
    expect(captions.at(-1)).toEqual({ text: "Short.", from: 110, to: 130 });
    captions.slice(1).forEach((caption, index) => {
      expect(caption.from).toBeGreaterThanOrEqual(captions[index]?.to ?? 0);
    });
  });

  it("gives the longer part the longer time", () => {
    const [first, second] = captionLines(
      [placed("一二三四五六七八九十，一二三四五六七", 0, 100)],
      8,
    );
    expect((first?.to ?? 0) - (first?.from ?? 0)).toBeGreaterThan(
      (second?.to ?? 0) - (second?.from ?? 0),
    );
  });

  it("shows a sentence whole when it has fewer frames than parts", () => {
    expect(captionLines([placed("一二三四五六七八九十一二三四五六", 0, 2)], 2)).toHaveLength(1);
  });
});
