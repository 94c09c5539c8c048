import type { SaidStretch } from "@/lib/engine/plan/facts";
import type { SpokenWord } from "../voices/synthesizer";
import { foldWord, type ShownWord, shownWords } from "./shown-words";

/**
 * When the words of a shown text are said, from the words that the voice said. Most of them are equal.
 * Where they are not (a number is said in words), the shown words between two equal ones share the time
 * of the spoken words between them, by `weightOf`.
 */
export function timesByWords(
  shown: readonly ShownWord[],
  told: readonly SpokenWord[],
  weightOf: (text: string) => number,
): SaidStretch[] {
  const spoken = told.flatMap((word) => singleWords(word, weightOf));
  const stretches: SaidStretch[] = [];
  let [fromShown, fromSpoken] = [0, 0];
  const close = (toShown: number, toSpoken: number) => {
    const words = shown.slice(fromShown, toShown);
    const said = spoken.slice(fromSpoken, toSpoken);
    const [first, last] = [said[0], said.at(-1)];
    if (first && last) stretches.push(...shareTime(words, first.from, last.until, weightOf));
  };
  for (const [atShown, atSpoken] of equalWords(shown, spoken)) {
    close(atShown, atSpoken);
    const { from, until } = spoken[atSpoken] as SpokenWord;
    const { start, end } = shown[atShown] as ShownWord;
    stretches.push({ start, end, from, until });
    [fromShown, fromSpoken] = [atShown + 1, atSpoken + 1];
  }
  close(shown.length, spoken.length);
  return stretches;
}

/** What a voice takes as one word may be several here: two Chinese characters, or halves with a hyphen. */
function singleWords(word: SpokenWord, weightOf: (text: string) => number): SpokenWord[] {
  const parts = shownWords(word.text);
  if (parts.length < 2) return [{ ...word, text: parts[0]?.text ?? word.text }];
  return shareTime(parts, word.from, word.until, weightOf).map(({ from, until }, index) => ({
    text: parts[index]?.text ?? "",
    from,
    until,
  }));
}

/** Lets words share a stretch of time by their weights. */
export function shareTime(
  words: readonly ShownWord[],
  from: number,
  until: number,
  weightOf: (text: string) => number,
): SaidStretch[] {
  const weights = words.map(({ text }) => weightOf(text));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = from;
  return words.map(({ start, end }, index) => {
    const begin = at;
    at += ((until - from) * (weights[index] ?? 0)) / total;
    return { start, end, from: begin, until: index === words.length - 1 ? until : at };
  });
}

/** The pairs of equal words, as many letters as possible, in order: indices of the shown and the spoken word. */
function equalWords(
  shown: readonly ShownWord[],
  spoken: readonly SpokenWord[],
): [number, number][] {
  const left = shown.map(({ text }) => foldWord(text));
  const right = spoken.map(({ text }) => foldWord(text));
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  const room = Math.min(left.length, right.length) - head;
  while (tail < room && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const middle = longestCommon(
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
  );
  return [
    ...Array.from({ length: head }, (_, index): [number, number] => [index, index]),
    ...middle.map(([one, other]): [number, number] => [one + head, other + head]),
    ...Array.from({ length: tail }, (_, index): [number, number] => [
      left.length - tail + index,
      right.length - tail + index,
    ]),
  ];
}

/** The longest common subsequence, weighed by the letters of its words. */
function longestCommon(left: readonly string[], right: readonly string[]): [number, number][] {
  const columns = right.length + 1;
  const best = new Uint16Array((left.length + 1) * columns);
  const at = (i: number, j: number) => best[i * columns + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const word = left[i] ?? "";
      const both = word !== "" && word === right[j] ? at(i + 1, j + 1) + word.length : 0;
      best[i * columns + j] = Math.max(at(i + 1, j), at(i, j + 1), both);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const word = left[i] ?? "";
    if (word === right[j] && at(i, j) === at(i + 1, j + 1) + word.length) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
