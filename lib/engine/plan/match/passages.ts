import type { LengthPlan } from "../length/plan-length";
import { tailFrames } from "../length/plan-length";
import type { PlacedSentence } from "../voices/lay-speech";

/** A picture for less than this is restless, so a shorter sentence shares the shot of the next: 1.2 s, in frames. */
const shortestPassageFrames = 30;

/** The sentences that one passage of a narration shows, and how long it is. */
export type SpokenPassage = { sentences: readonly PlacedSentence[]; frames: number };

const framesOf = (sentences: readonly PlacedSentence[], index: number): number => {
  const begin = index === 0 ? 0 : (sentences[index]?.from ?? 0);
  return (sentences[index + 1]?.from ?? (sentences[index]?.to ?? 0) + tailFrames) - begin;
};

/**
 * Divides a narration into passages: one for each sentence, short ones together with their neighbours.
 * @param sizes how many sentences each passage has, when that is decided already
 */
export function passagesOf(
  sentences: readonly PlacedSentence[],
  sizes?: readonly number[],
): SpokenPassage[] {
  const passages: { sentences: PlacedSentence[]; frames: number }[] = [];
  sentences.forEach((sentence, index) => {
    const frames = framesOf(sentences, index);
    const open = passages.at(-1);
    const size = sizes?.[passages.length - 1];
    const isOpen =
      size === undefined
        ? (open?.frames ?? shortestPassageFrames) < shortestPassageFrames
        : (open?.sentences.length ?? size) < size;
    if (open && isOpen) {
      open.sentences.push(sentence);
      open.frames += frames;
    } else passages.push({ sentences: [sentence], frames });
  });
  const last = passages.at(-1);
  const before = passages.at(-2);
  if (!sizes && last && before && last.frames < shortestPassageFrames) {
    before.sentences.push(...last.sentences);
    before.frames += last.frames;
    passages.pop();
  }
  return passages;
}

/** A narration whose passages have exactly the length of their sentences. */
export function lengthOfPassages(
  passages: readonly SpokenPassage[],
  sentences: readonly PlacedSentence[],
  warnings: LengthPlan["warnings"],
): LengthPlan {
  return {
    demand: { kind: "groups", groupFrames: passages.map(({ frames }) => frames) },
    fit: "trim",
    cut: false,
    sentences: [...sentences],
    warnings,
  };
}
