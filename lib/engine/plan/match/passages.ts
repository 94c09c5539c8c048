import type { LengthPlan } from "../length/plan-length";
import { tailFrames } from "../length/plan-length";
import type { PlacedSentence } from "../voices/lay-speech";

/** A picture for less than this is restless, so a shorter sentence shares the shot of the next: 1.2 s, in frames. */
const shortestPassageFrames = 30;

/** The sentences that one passage of a narration shows, and how long it is. */
export type SpokenPassage = { sentences: readonly PlacedSentence[]; frames: number };

/** Divides a narration into passages: one for each sentence, short ones together with their neighbours. */
export function passagesOf(sentences: readonly PlacedSentence[]): SpokenPassage[] {
  const passages: { sentences: PlacedSentence[]; frames: number }[] = [];
  sentences.forEach((sentence, index) => {
    const end = sentences[index + 1]?.from ?? sentence.to + tailFrames;
    const begin = index === 0 ? 0 : sentence.from;
    const open = passages.at(-1);
    if (open && open.frames < shortestPassageFrames) {
      open.sentences.push(sentence);
      open.frames += end - begin;
    } else passages.push({ sentences: [sentence], frames: end - begin });
  });
  const last = passages.at(-1);
  const before = passages.at(-2);
  if (last && before && last.frames < shortestPassageFrames) {
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
