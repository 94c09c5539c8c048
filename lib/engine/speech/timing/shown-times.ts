import type { SaidStretch } from "@/lib/engine/plan/facts";
import type { SpokenFile } from "../speech-files";
import type { Voice } from "../voices/voices";
import { shownWords } from "./shown-words";
import { spokenWeight } from "./spoken-weight";
import { timesByPauses } from "./times-by-pauses";
import { timesByWords } from "./times-by-words";

/**
 * When each word of a caption is said, in seconds of the spoken sentence. The voice tells it, or its pauses
 * do: a plan cuts captions by these times.
 */
export function shownTimes(
  shown: string,
  { seconds, timing }: SpokenFile,
  language: Voice["language"],
): SaidStretch[] {
  const words = shownWords(shown);
  const weightOf = (text: string) => spokenWeight(text, language);
  const stretches =
    timing.words && timing.words.length > 0
      ? timesByWords(words, timing.words, weightOf)
      : timesByPauses(shown, words, { pauses: timing.pauses, seconds, weightOf });
  return stretches.map(({ from, until, ...one }) => ({
    ...one,
    from: Math.round(from * 1000) / 1000,
    until: Math.round(until * 1000) / 1000,
  }));
}
