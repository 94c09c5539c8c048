import type { TextClip } from "@/lib/ims/schema/timeline";

type Highlight = NonNullable<TextClip["Reelpress"]["Highlights"]>[number];

/** A run of a line, drawn in the text's own look or in that of a highlight. */
export type Run = { text: string; highlight: Highlight | null };

const isLetter = (letter: string | undefined) =>
  letter !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(letter);

/** `sale` is not found within `wholesale`; Chinese has no such borders. */
function standsAlone(line: string, at: number, word: string): boolean {
  const before = line[at - 1];
  const after = line[at + word.length];
  return !(isLetter(word[0]) && isLetter(before)) && !(isLetter(word.at(-1)) && isLetter(after));
}

/**
 * Cuts a line into runs. Words are found whatever their case, the longest first; one that a line
 * break cuts in two is not found.
 */
export function highlightWords(line: string, highlights: readonly Highlight[] = []): Run[] {
  const words = highlights
    .flatMap((highlight) =>
      highlight.Words.map((word) => ({ word: word.toLowerCase(), highlight })),
    )
    .filter(({ word }) => word !== "")
    .toSorted((one, other) => other.word.length - one.word.length);
  const lower = line.toLowerCase();
  // Where lower case is longer than the text itself, places would not fit.
  if (lower.length !== line.length) return [{ text: line, highlight: null }];
  const runs: Run[] = [];
  let plainFrom = 0;
  for (let at = 0; at < line.length; ) {
    const found = words.find(
      ({ word }) => lower.startsWith(word, at) && standsAlone(lower, at, word),
    );
    if (!found) {
      at += 1;
      continue;
    }
    if (at > plainFrom) runs.push({ text: line.slice(plainFrom, at), highlight: null });
    const end = at + found.word.length;
    runs.push({ text: line.slice(at, end), highlight: found.highlight });
    at = end;
    plainFrom = end;
  }
  if (plainFrom < line.length || runs.length === 0) {
    runs.push({ text: line.slice(plainFrom), highlight: null });
  }
  return runs;
}
