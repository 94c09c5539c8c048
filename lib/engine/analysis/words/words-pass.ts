import "server-only";
import type { WordsResult } from "@/lib/engine/plan/analysis/pass-results";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { analyseWords } from "./analyse-words";

/** Rises when the same file would give other texts: its stored analysis is then made again. */
export const wordsVersion = 1;

export type WordsOrder = {
  file: string;
  facts: MediaFacts;
  isUrgent: boolean;
  signal: AbortSignal;
  onProgress: (fraction: number) => void;
};

/** Reads the subtitles of a source and the text on its picture. */
export function createWordsPass() {
  return {
    version: wordsVersion,
    async analyse(order: WordsOrder): Promise<WordsResult> {
      const { file, facts, signal, onProgress, isUrgent } = order;
      return { texts: await analyseWords(file, facts, signal, onProgress, isUrgent) };
    },
  };
}
