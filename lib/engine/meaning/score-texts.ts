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

/** A gloss names less surely than the word itself: most words have several meanings. */
const glossWeight = 0.5;

/** A name without its mark, and how surely it names. */
function readName(name: string): { name: string; weight: number } {
  return name.startsWith("~") ? { name: name.slice(1), weight: glossWeight } : { name, weight: 1 };
}

/**
 * A Chinese text is read by its glosses, of which some fit any English sentence a little. So much of its
 * likeness to one counts: else seven of ten shots that are wrong for an English sentence are Chinese in a
 * library of both, and with it about half (measured with the tags of `testing/sentences-of-shots.ts`).
 */
const glossLikeness = 0.9;
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

type Occurrence = { text: number; word: number; weight: number };

/** Where each name of a word occurs. */
function occurrencesByName(texts: readonly TextMeaning[]): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  texts.forEach(({ words }, text) => {
    words.forEach((names, word) => {
      for (const { name, weight } of names.map(readName)) {
        const occurrences = found.get(name);
        if (occurrences) occurrences.push({ text, word, weight });
        else found.set(name, [{ text, word, weight }]);
      }
    });
  });
  return found;
}

function sharedWords(
  sentence: TextMeaning,
  texts: readonly TextMeaning[],
  byName: ReadonlyMap<string, readonly Occurrence[]>,
): TextScores["shared"] {
  /** By text and by word of the text: how surely it is the same. */
  const common = new Map<number, Map<number, number>>();
  for (const own of sentence.words.flat().map(readName)) {
    for (const { text, word, weight } of byName.get(own.name) ?? []) {
      const words = common.get(text) ?? new Map<number, number>();
      common.set(text, words);
      words.set(word, Math.max(words.get(word) ?? 0, Math.min(weight, own.weight)));
    }
  }
  return new Map(
    [...common].map(([text, found]) => {
      const own = texts[text]?.words ?? [];
      const words = [...found.keys()].flatMap((word) => own[word]?.[0] ?? []);
      const sure = [...found.values()].reduce((sum, weight) => sum + weight, 0);
      return [text, { words, share: sure / Math.max(1, own.length) }];
    }),
  );
}

/** Compares sentences and texts by their meanings and words. The event loop gets its turn in between. */
export function createTextScorer(read: MeaningReader): ScoreTexts {
  return async (sentences, texts, signal) => {
    const meanings = await read([...sentences, ...texts], signal);
    const ofTexts = meanings.slice(sentences.length);
    const byName = occurrencesByName(ofTexts);
    let turn = performance.now();
    const scores: TextScores[] = [];
    const chinese = texts.map(isChinese);
    for (const [at, sentence] of meanings.slice(0, sentences.length).entries()) {
      const otherwise = isChinese(sentences[at] ?? "") ? 1 : glossLikeness;
      const likeness = new Float32Array(ofTexts.length);
      for (const [index, { vector }] of ofTexts.entries()) {
        if (performance.now() - turn > turnMs) {
          await nextTurn();
          signal.throwIfAborted();
          turn = performance.now();
        }
        if (!sentence.vector || !vector) continue;
        const counts = chinese[index] ? otherwise : 1;
        likeness[index] = counts * product(sentence.vector, vector);
      }
      scores.push({ likeness, shared: sharedWords(sentence, ofTexts, byName) });
    }
    return scores;
  };
}
