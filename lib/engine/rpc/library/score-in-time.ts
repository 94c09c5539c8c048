import "server-only";
import type { SharedWords, TextScores } from "@/lib/engine/plan/match/text-scores";
import type { EngineAbilities } from "../call/engine-context";

/** Texts that are scored at once: some 0.5 s of work when none of them was read before. */
const textsAtOnce = 32;

/** Pairs of Chinese characters, and words of other scripts. */
function marksOf(text: string): Set<string> {
  const folded = text.toLowerCase().normalize("NFKC");
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = words.flatMap((word) =>
    /\p{Script=Han}/u.test(word)
      ? Array.from(word, (letter) => letter).map((letter, at, all) => letter + (all[at + 1] ?? ""))
      : [word],
  );
  return new Set(pairs);
}

/** The indices of the texts, those that share a word with the sentence first. */
export function inOrderOfPromise(sentence: string, texts: readonly string[]): number[] {
  const wanted = marksOf(sentence);
  const shares = texts.map((text) => [...marksOf(text)].some((mark) => wanted.has(mark)));
  const indices = texts.map((_, index) => index);
  return [...indices.filter((index) => shares[index]), ...indices.filter((at) => !shares[at])];
}

/**
 * Scores a sentence against texts for at most `budgetMs`, the most promising texts first. What was read
 * is kept, so that the next call with the same texts comes further.
 * @returns `isComplete` is false when texts were left out
 */
export async function scoreInTime(
  sentence: string,
  texts: readonly string[],
  scoreTexts: EngineAbilities["scoreTexts"],
  { budgetMs, signal }: { budgetMs: number; signal: AbortSignal },
): Promise<{ scores: TextScores; isComplete: boolean }> {
  const likeness = new Float32Array(texts.length);
  const shared = new Map<number, SharedWords>();
  const order = inOrderOfPromise(sentence, texts);
  const begun = performance.now();
  let done = 0;
  while (done < order.length && (done === 0 || performance.now() - begun < budgetMs)) {
    const indices = order.slice(done, done + textsAtOnce);
    const some = indices.map((index) => texts[index] ?? "");
    const [scores] = await scoreTexts([sentence], some, signal);
    indices.forEach((index, at) => {
      likeness[index] = scores?.likeness[at] ?? 0;
      const words = scores?.shared.get(at);
      if (words) shared.set(index, words);
    });
    done += indices.length;
  }
  return { scores: { likeness, shared }, isComplete: done >= order.length };
}
