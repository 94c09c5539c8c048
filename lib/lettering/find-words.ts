/** A run of a line: its text, and the list that has its word. */
export type Run<L> = { text: string; list: L | null };

const isLetter = (letter: string | undefined) =>
  letter !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(letter);

/**
 * Word borders of Latin script: `sale` is not found inside `wholesale`. Chinese has no such
 * borders.
 */
function standsAlone(line: string, at: number, word: string): boolean {
  const before = line[at - 1];
  const after = line[at + word.length];
  return !(isLetter(word[0]) && isLetter(before)) && !(isLetter(word.at(-1)) && isLetter(after));
}

/**
 * Splits a line into runs. Words are found in any case, the longest first. A word that a line break
 * splits is not found.
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
  // For some letters lower case is longer than the text; offsets would then not match.
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
