import "server-only";
import type { WordsResult } from "@/lib/engine/plan/analysis/pass-results";
import type { PassInput } from "../pass-input";
import { createSubtitleMarks } from "../subtitles/subtitles-beside";
import { analyseWords } from "./analyse-words";

/** Rises when the same file would give other texts: its stored analysis is then made again. */
export const wordsVersion = 1;

/** Reads the subtitles of a source and the text on its picture. */
export function createWordsPass() {
  return {
    version: wordsVersion,
    async analyse(input: PassInput): Promise<WordsResult> {
      const mark = input.facts.kind === "video" ? await createSubtitleMarks()(input.file) : "";
      return { texts: await analyseWords(input), mark };
    },
  };
}
