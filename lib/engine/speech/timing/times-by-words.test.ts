import { describe, expect, it } from "vitest";
import { shownTimes } from "./shown-times";

/** Words that are said one after the other, each as long as its number says. */
function said(...words: [string, number][]) {
  let at = 0;
  return words.map(([text, seconds]) => {
    const from = at;
    at += seconds;
    return { text, from, until: at };
  });
}

function timesOf(shown: string, words: ReturnType<typeof said>, language: "en" | "zh" = "en") {
  const seconds = words.at(-1)?.until ?? 0;
  const times = shownTimes(shown, { seconds, timing: { pauses: [], words } }, language);
  return times.map(({ start, end, from, until }) => [shown.slice(start, end), from, until]);
}

describe("the times of shown words", () => {
  it("are those of the words that the voice said", () => {
    expect(timesOf("Well-known: Café!", said(["well", 1], ["known", 2], ["cafe", 3]))).toEqual([
      ["Well", 0, 1],
      ["known", 1, 3],
      ["Café", 3, 6],
    ]);
  });

  it("give a number the time of all the words that it is said in", () => {
    const words = said(["for", 1], ["one", 1], ["thousand", 2], ["dollars", 2], ["today", 1]);
    expect(timesOf("for $1,000 today", words)).toEqual([
      ["for", 0, 1],
      ["$1,000", 1, 6],
      ["today", 6, 7],
    ]);
  });

  it("are shared by syllables where several words are said otherwise", () => {
    const words = said(["just", 1], ["five", 1], ["kilograms", 3], ["left", 1]);
    const [, five, unit] = timesOf("just 5 kg left", words);
    expect(five?.[2]).toBe(unit?.[1]);
    expect(unit?.[2]).toBe(5);
  });

  it("part a Chinese word of several characters, and one that says another thing", () => {
    const words = said(["谢谢", 2], ["一百", 2], ["元", 1]);
    expect(timesOf("谢谢¥100", words, "zh")).toEqual([
      ["谢", 0, 1],
      ["谢", 1, 2],
      ["¥100", 2, 5],
    ]);
  });

  it("know words that repeat, and an alias", () => {
    const words = said(["very", 1], ["very", 1], ["intelligent", 2], ["media", 1], ["good", 1]);
    expect(timesOf("very very IM good", words).map(([text, from]) => [text, from])).toEqual([
      ["very", 0],
      ["very", 1],
      ["IM", 2],
      ["good", 5],
    ]);
  });
});

describe("without words, by the pauses alone", () => {
  const startOf = (text: string, word: string, pauses: [number, number][], seconds: number) => {
    const times = shownTimes(text, { seconds, timing: { pauses, words: null } }, "en");
    return times.find(({ start }) => text.startsWith(word, start))?.from;
  };

  it("a clause begins after its pause, and a stop within a word is none", () => {
    const text = "It costs $1,299 today, and it is good.";
    expect(
      startOf(
        text,
        "and",
        [
          [1.2, 1.28],
          [3.1, 3.4],
        ],
        4.4,
      ),
    ).toBeCloseTo(3.4);
  });

  it("a clause end without a pause shares the time between its neighbours", () => {
    const at = startOf("one, two, three.", "two", [[2, 2.3]], 3.3);
    expect(at).toBeGreaterThan(0.5);
    expect(at).toBeLessThan(1.5);
  });
});
