/** A run of a line: text, and the list that one of its words stands in. */
export type Run<L> = { text: string; list: L | null };

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
export function findWords<L extends { Words: readonly string[] }>(
  line: string,
  lists: readonly L[] = [],
): Run<L>[] {
  const words = lists
    .flatMap((list) => list.Words.map((word) => ({ word: word.toLowerCase(), list })))
    .filter(({ word }) => word !== "")
    .toSorted((one, other) => other.word.length - one.word.length);
  const lower = line.toLowerCase();
  // Where lower case is longer than the text itself, places would not fit.
  if (lower.length !== line.length) return [{ text: line, list: null }];
  const runs: Run<L>[] = [];
  let plainFrom = 0;
  for (let at = 0; at < line.length; ) {
    const found = words.find(
      ({ word }) => lower.startsWith(word, at) && standsAlone(lower, at, word),
    );
    if (!found) {
      at += 1;
      continue;
    }
    if (at > plainFrom) runs.push({ text: line.slice(plainFrom, at), list: null });
    const end = at + found.word.length;
    runs.push({ text: line.slice(at, end), list: found.list });
    at = end;
    plainFrom = end;
  }
  if (plainFrom < line.length || runs.length === 0) {
    runs.push({ text: line.slice(plainFrom), list: null });
  }
  return runs;
}
