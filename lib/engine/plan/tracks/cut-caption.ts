import { graphemesOf } from "@/lib/lettering/visible-text";
import { breakableParts } from "@/lib/lettering/wrap-text";
import { lineCount, textEm } from "@/lib/lettering/measure-text";

/** A text on the screen at once: characters `start` to `end` of its sentence, without spaces at either end. */
export type CaptionText = { text: string; start: number; end: number };

/** How long a voice pauses at an offset of a sentence, in seconds. */
export type PauseAt = (start: number, end: number) => number;

const mostLines = 2;

/** What a cut costs and gains, in squared deviations from an even cut; tried on scripts in both languages. */
const price = {
  /** Each caption: as few as possible. */
  caption: 0.3,
  /** After a comma, a colon or a dash. */
  clause: -0.25,
  /** Per second of a pause of the voice, up to a longest one. */
  pauseSecond: -1.2,
  longestPause: 0.3,
  /** After an article or a preposition, or before a particle: the eye waits for the next word. */
  torn: 0.2,
  /** A caption of less than a third of a line: it is gone before it is read. */
  orphan: 1,
  /** Within a word. */
  word: 4,
} as const;

const clauseEnd = /[，、；：—–…,;:]["”’』」）)]*\s*$/u;
const tornAfter =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|for|with|and|or|but|by|from|as|is|are|your|our|my)\s*$/i;
const tornBefore = /^[的了着过地得吗呢吧啊们]/u;

type Part = { start: number; end: number; isWordEnd: boolean };

/** The parts of a sentence between which it may be cut. A word wider than a line may be cut within. */
function partsOf(text: string, lineEm: number): Part[] {
  let at = 0;
  return breakableParts(text).flatMap((part) => {
    const letters = textEm(part.trim()) > lineEm ? graphemesOf(part) : [part];
    return letters.map((letter, index) => {
      const start = at;
      at += letter.length;
      return { start, end: at, isWordEnd: index === letters.length - 1 };
    });
  });
}

/**
 * Cuts a sentence into texts of at most two lines: as few as possible and about equally long, where the
 * voice pauses or a clause ends when such a place is near. Joined, they are the sentence, except for
 * spaces at the cuts.
 */
export function cutCaption(
  sentence: string,
  lineEm: number,
  pauseAt: PauseAt = () => 0,
): CaptionText[] {
  const whole = trimmed(sentence, 0, sentence.length);
  const lines = lineCount(whole.text, lineEm);
  if (lines <= mostLines) return [whole];
  const parts = partsOf(sentence, lineEm);
  const ideal = textEm(whole.text) / Math.max(2, Math.ceil(lines / mostLines));
  const costOf = (from: number, to: number): number | null => {
    const first = parts[from] as Part;
    const last = parts[to] as Part;
    const { text, end } = trimmed(sentence, first.start, last.end);
    const em = textEm(text);
    if (em > lineEm && from < to && !fits(text, em, lineEm)) return null;
    const cost = price.caption + ((em - ideal) / ideal) ** 2;
    const orphan = em < lineEm / 3 ? price.orphan : 0;
    if (to === parts.length - 1) return cost + orphan;
    const next = sentence.slice(last.end).trimStart();
    const pause = Math.min(price.longestPause, pauseAt(end, sentence.length - next.length));
    return (
      cost +
      orphan +
      (clauseEnd.test(text) ? price.clause : 0) +
      (tornAfter.test(text) || tornBefore.test(next) ? price.torn : 0) +
      (last.isWordEnd ? 0 : price.word) +
      price.pauseSecond * pause
    );
  };
  return cheapestCuts(parts.length, costOf).map(([from, to]) =>
    trimmed(sentence, (parts[from] as Part).start, (parts[to] as Part).end),
  );
}

function fits(text: string, em: number, lineEm: number): boolean {
  return em <= lineEm * mostLines && lineCount(text, lineEm) <= mostLines;
}

function trimmed(sentence: string, from: number, to: number): CaptionText {
  const piece = sentence.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const text = piece.trim();
  return { text, start, end: start + text.length };
}

/**
 * The cheapest way to cut `count` parts into runs: first and last part of each. `costOf` is null for a run
 * that is too long; a longer one from the same part is too long as well. A single part never is.
 */
function cheapestCuts(
  count: number,
  costOf: (from: number, to: number) => number | null,
): [number, number][] {
  const best: { cost: number; to: number }[] = [];
  for (let from = count - 1; from >= 0; from -= 1) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, to: from };
    for (let to = from; to < count; to += 1) {
      const own = costOf(from, to);
      if (own === null) break;
      const cost = own + (best[to + 1]?.cost ?? 0);
      if (cost < cheapest.cost) cheapest = { cost, to };
    }
    best[from] = cheapest;
  }
  const runs: [number, number][] = [];
  for (let from = 0; from < count; from = (runs.at(-1)?.[1] ?? from) + 1) {
    runs.push([from, best[from]?.to ?? from]);
  }
  return runs;
}
