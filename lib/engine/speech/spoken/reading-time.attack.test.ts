import { expect, it } from "vitest";
import { readEnglish } from "./read-english";
import { readMandarin } from "./read-mandarin";

/** Texts that patterns may scan repeatedly: white space, digits, signs, words. */
const seeds = [
  [" ", "\n", " \t", "  \n", "~", "#\n", "~ ", "* ", "- ", " -", "-", "--", "the ", "mid-"],
  ["1", "12", "2026", "201,", "1,", "1.", "1-", "1:", "1/", "1 ", "+ ", "= ", "1+", "1st1,"],
  ["a", "s", "as", "a-", "A1", "AB ", "call ", "one", "$", "¥1", "%", "& ", "/ ", "½", "@"],
  ["一", "一 ", "第 ", "满1", "满1-", "约 ", "电话", "电话 ", "比分", "零下", "年", "双 "],
].flat();

/** The least processor time of so many runs. */
function milliseconds(read: (text: string) => string, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const began = process.cpuUsage();
    read(text);
    least = Math.min(least, process.cpuUsage(began).user / 1000);
  }
  return least;
}

it.each([
  ["English", readEnglish],
  ["Mandarin", readMandarin],
])(
  "%s is read in a time that grows with the text, not with its square",
  (_, read) => {
    const slow = seeds.flatMap((seed) => {
      const textOf = (length: number) => seed.repeat(Math.ceil(length / seed.length));
      // Shorter times neither matter nor can be measured; quadratic patterns took a second and more.
      if (milliseconds(read, textOf(16_000), 1) < 150) return [];
      const long = milliseconds(read, textOf(16_000), 3);
      const short = milliseconds(read, textOf(8_000), 3);
      return long > short * 3 ? [{ seed, short, long }] : [];
    });
    expect(slow).toEqual([]);
  },
  60_000,
);
