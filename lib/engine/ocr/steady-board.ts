import { z } from "zod";
import { type Score, scoreIn } from "@/lib/engine/plan/analysis/score-text";

/** What a board said at one moment. */
export const boardRead = z.object({ atSeconds: z.number(), text: z.string() });
export type BoardRead = z.infer<typeof boardRead>;

/** Signs that OCR takes for each other in capitals. */
const twins: Record<string, string> = { O: "0", I: "1", L: "1", "|": "1", S: "5", B: "8", Z: "2" };
const lookOf = (word: string) =>
  word.toUpperCase().replace(/[OILSBZ|]/g, (letter) => twins[letter] ?? letter);

/** A word of letters that is misread now and then is written as it is read most often. */
function usualWords(texts: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of texts.flatMap((text) => text.split(/\s+/))) {
    // Alone, a B may well be a B beside an 8.
    if (word.length < 2) continue;
    const ofLook = counts.get(lookOf(word)) ?? new Map<string, number>();
    counts.set(lookOf(word), ofLook.set(word, (ofLook.get(word) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([look, words]) => {
      const [usual] = [...words].toSorted(([, one], [, other]) => other - one);
      return [look, withDigits(usual?.[0] ?? look)];
    }),
  );
}

const letters: Record<string, string> = { "0": "O", "1": "I", "5": "S", "8": "B" };

/** Letters within a number are digits; a digit between letters is a letter. */
function withDigits(word: string): string {
  const digits = (word.match(/\d/g) ?? []).length;
  const isNumber = digits > 0 && digits * 2 >= word.replace(/[^\p{L}\d|]/gu, "").length;
  if (!isNumber) {
    return word.replace(/(?<=\p{L})[0158](?=\p{L})/gu, (digit) => letters[digit] ?? digit);
  }
  return word.replace(/[OILSBZ|]/gi, (letter) => twins[letter.toUpperCase()] ?? letter);
}

/** Blanks that OCR lost beside the numbers: "100:104BOS", "IND100". */
const separated = (text: string) =>
  text
    .replace(/(\d\s*[:\-–]\s*\d{1,3})(?=\p{L}[\p{L}\d])/gu, "$1 ")
    .replace(/(?<=\p{L}{2})(?=\d{2,3}(?!\d))/gu, " ");

type Scored = BoardRead & { score: Score };

const isUpTo = (one: Score, other: Score) => one.first <= other.first && one.second <= other.second;
const isSame = (one: Score, other: Score) =>
  one.first === other.first && one.second === other.second;

/**
 * Mends what was read off a board, and leaves out what cannot be: moments without a score, a score that
 * was read once only, and one that is taken back (98, 93, 98), which a game does not do.
 */
export function steadyBoard(reads: readonly BoardRead[]): BoardRead[] {
  const words = usualWords(reads.map(({ text }) => separated(text)));
  const mended = reads.flatMap(({ atSeconds, text: raw }): Scored[] => {
    const text = separated(raw)
      .split(/\s+/)
      .map((word) => (word.length < 2 ? word : (words.get(lookOf(word)) ?? word)))
      .join(" ");
    const score = scoreIn(text);
    return score ? [{ atSeconds, text, score }] : [];
  });
  const withoutBlips = mended.filter(({ score }, index) => {
    const before = mended[index - 1]?.score;
    const after = mended[index + 1]?.score;
    return !before || !after || !isSame(before, after) || isSame(before, score);
  });
  let runs = runsOf(withoutBlips).filter(
    (run, index, all) => run.length > 1 || index === 0 || index === all.length - 1,
  );
  runs = runs.filter((run, index) => {
    const before = runs[index - 1]?.[0]?.score;
    const now = run[0]?.score;
    const after = runs[index + 1]?.[0]?.score;
    if (!before || !now || !after || !isUpTo(before, after)) return true;
    return isUpTo(before, now) && isUpTo(now, after);
  });
  return runs.flat().map(({ atSeconds, text }) => ({ atSeconds, text }));
}

/** Reads that follow one another with the same score. */
function runsOf(reads: readonly Scored[]): Scored[][] {
  const runs: Scored[][] = [];
  for (const read of reads) {
    const last = runs.at(-1);
    if (last?.[0] && isSame(last[0].score, read.score)) last.push(read);
    else runs.push([read]);
  }
  return runs;
}

/** Stretches in which a board shows the same, without its clock. */
export type BoardStretch = { fromSeconds: number; toSeconds: number; words: string };

/** A board that is hidden for longer is another stretch, as it may show another game. */
const hiddenSeconds = 120;

/** @param stepSeconds distance of the reads */
export function boardStretches(reads: readonly BoardRead[], stepSeconds: number): BoardStretch[] {
  const stretches: BoardStretch[] = [];
  for (const { atSeconds, text } of reads) {
    const words = withoutClock(text);
    const last = stretches.at(-1);
    const toSeconds = atSeconds + stepSeconds;
    if (last && sameNumbers(last.words, words) && atSeconds - last.toSeconds < hiddenSeconds) {
      last.toSeconds = toSeconds;
    } else stretches.push({ fromSeconds: atSeconds, toSeconds, words });
  }
  return stretches;
}

const sameNumbers = (one: string, other: string) => {
  const first = scoreIn(one);
  const second = scoreIn(other);
  return first !== null && second !== null && isSame(first, second);
};

/** The text of a board without its clock: "IND 98 : 101 LAL". */
export function withoutClock(text: string): string {
  return text
    .replace(/(?<![\d:.])\d{1,2}[:.]\d{2}(?:[:.]\d{1,2})?(?![\d:])/g, " ")
    .replace(/(?:\s*\/\s*)+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
