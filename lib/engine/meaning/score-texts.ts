import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { TextScores } from "@/lib/engine/plan/match/text-scores";
import type { MeaningReader, TextMeaning } from "./text-meaning";

/** Scores each sentence against each text. */
export type ScoreTexts = (
  sentences: readonly string[],
  texts: readonly string[],
  signal: AbortSignal,
) => Promise<TextScores[]>;

/** How long scoring may hold the event loop at a time. */
const turnMs = 10;

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += (one[index] as number) * (other[index] as number);
  }
  return sum;
}

/** The texts that have each word. */
function textsByWord(texts: readonly TextMeaning[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  texts.forEach(({ words }, index) => {
    for (const word of words) {
      const indices = found.get(word);
      if (indices) indices.push(index);
      else found.set(word, [index]);
    }
  });
  return found;
}

function sharedWords(
  sentence: TextMeaning,
  byWord: ReadonlyMap<string, readonly number[]>,
): TextScores["shared"] {
  const shared = new Map<number, string[]>();
  for (const word of sentence.words) {
    for (const index of byWord.get(word) ?? []) {
      const words = shared.get(index);
      if (words) words.push(word);
      else shared.set(index, [word]);
    }
  }
  return shared;
}

/** Compares sentences and texts by their meanings and words. The event loop gets its turn in between. */
export function createTextScorer(read: MeaningReader): ScoreTexts {
  return async (sentences, texts, signal) => {
    const meanings = await read([...sentences, ...texts], signal);
    const ofTexts = meanings.slice(sentences.length);
    const byWord = textsByWord(ofTexts);
    let turn = performance.now();
    const scores: TextScores[] = [];
    for (const sentence of meanings.slice(0, sentences.length)) {
      const likeness = new Float32Array(ofTexts.length);
      for (const [index, { vector }] of ofTexts.entries()) {
        if (performance.now() - turn > turnMs) {
          await nextTurn();
          signal.throwIfAborted();
          turn = performance.now();
        }
        if (sentence.vector && vector) likeness[index] = product(sentence.vector, vector);
      }
      scores.push({ likeness, shared: sharedWords(sentence, byWord) });
    }
    return scores;
  };
}
