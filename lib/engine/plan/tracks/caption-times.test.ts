import { describe, expect, it } from "vitest";
import type { SaidStretch } from "../facts";
import { captionLines } from "./caption-lines";
import { cutCaption } from "./cut-caption";

/** Words said one after the other, 0.4 s each; `pauses` come before the word that they name. */
function timesOf(text: string, pauses: Record<string, number> = {}): SaidStretch[] {
  let at = 0;
  return Array.from(text.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu), ({ 0: word, index }) => {
    at += pauses[word] ?? 0;
    const from = at;
    at += 0.4;
    return { start: index, end: index + word.length, from, until: at };
  });
}

function captions(text: string, lineEm: number, pauses: Record<string, number> = {}) {
  const times = timesOf(text, pauses);
  const to = Math.ceil((times.at(-1)?.until ?? 0) * 25);
  return captionLines([{ text, from: 100, to: 100 + to, times }], lineEm);
}

describe("a caption within a sentence", () => {
  const text = "one two three four five six seven eight";

  it("changes in the middle of a short pause", () => {
    expect(captions(text, 7, { five: 0.2 }).map(({ from, to }) => [from, to])).toEqual([
      [100, 143],
      [143, 185],
    ]);
  });

  it("goes with the voice and comes with it again around a long one", () => {
    expect(captions(text, 7, { five: 0.5 }).map(({ from, to }) => [from, to])).toEqual([
      [100, 140],
      [152, 193],
    ]);
  });

  it("is cut where the voice pauses rather than in the exact middle", () => {
    const cut = (pauses: Record<string, number>) =>
      captions(text, 7, pauses).map((caption) => caption.text);
    expect(cut({ four: 0.3 })[1]).toMatch(/^four/);
    expect(cut({ six: 0.3 })[1]).toMatch(/^six/);
  });
});

describe("where a caption is cut", () => {
  const cut = (text: string, lineEm: number) => cutCaption(text, lineEm).map((one) => one.text);

  it.each([
    ["a comma without a space", "green apples,yellow pears and blue plums", "green apples,"],
    ["a semicolon", "red hats and red bags; yellow pears and plums", "red hats and red bags;"],
    ["a dash", "red hats and bags — yellow pears and plums", "red hats and bags —"],
    ["a colon", "what we have here: yellow pears and plums", "what we have here:"],
  ])("is after %s", (_, text, first) => {
    expect(cut(text, 8)[0]).toBe(first);
  });

  it.each(["，", "、", "；", "：", "——", ","])("is after %s in Chinese", (mark) => {
    expect(cut(`我们今天准备了咖啡${mark}欢迎大家来店里坐坐`, 6)[0]).toBe(
      `我们今天准备了咖啡${mark}`,
    );
  });

  it("is not within a number, nor after an article", () => {
    expect(cut("we have sold 1,250,000 cups of the best coffee", 9)).not.toContain("1,");
    for (const text of cut("people come from far away for the best coffee of the town", 10)) {
      expect(text).not.toMatch(/ (the|of|for|from)$/);
    }
  });

  it("leaves no short word by itself", () => {
    for (const text of cut("a very long sentence about coffee and about tea, too", 9)) {
      expect(text.length).toBeGreaterThan(6);
    }
  });
});
