import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { SelectionResult } from "@/lib/ims/schema/answers/selection";
import { inRounds } from "../arithmetic/spread";
import type { MediaFacts } from "../facts";
import type { Shot } from "../shots/shots";
import { splitSentences } from "../words/split-sentences";
import { shotOfStretch } from "./chosen-shots";
import type { ChosenFor } from "./match-strategy";

type Output = SelectionResult["textMatchMediaOutputList"][number];
type Sentence = Output["textMatchMediaSentenceOutputList"][number];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** How many spoken sentences each passage of an output has; a text without a word is no passage. */
const spokenIn = (passages: readonly Sentence[]): { passage: Sentence; sentences: number }[] =>
  passages
    .map((passage) => ({ passage, sentences: splitSentences(escaped(passage.text)).length }))
    .filter(({ sentences }) => sentences > 0);

const passagesOf = (output: Output | undefined) => output?.textMatchMediaSentenceOutputList ?? [];

/**
 * The request of a selection as one that says what each output of the selection says: output by output, the
 * texts of its passages. A storyboard keeps the narration of its shots.
 */
export function asSelected(
  configs: BatchConfigs,
  { textMatchMediaOutputList: outputs }: SelectionResult,
  seed: string,
): BatchConfigs {
  const Count = outputs.length;
  const output = { ...configs.output, Count };
  const { SpeechText, SpeechTextArray = [], ...input } = configs.input;
  if (SpeechTextArray.length === 0 && SpeechText === undefined) return { ...configs, output };
  const texts: string[] = Array.from({ length: Count }, () => "");
  outputs.forEach((one, index) => {
    const spoken = spokenIn(passagesOf(one));
    const text = spoken.map(({ passage }) => `<s>${escaped(passage.text)}</s>`).join("");
    // The planner draws the texts of a batch; here each output has to draw its own.
    texts[inRounds(Count, index, seed, "speech")] = text;
  });
  return { ...configs, input: { ...input, SpeechTextArray: texts }, output };
}

/** How many sentences each passage of an output has. */
export const sentencesOf = (
  { textMatchMediaOutputList: outputs }: SelectionResult,
  output: number,
): number[] => spokenIn(passagesOf(outputs[output])).map(({ sentences }) => sentences);

/** The shots that a selection gives to a passage. */
export function selectedShots(
  { textMatchMediaOutputList: outputs }: SelectionResult,
  isSpoken: boolean,
  factsOf: (mediaId: string) => MediaFacts | undefined,
): (passage: ChosenFor) => Shot[] {
  return ({ output, index, frames }) => {
    const all = passagesOf(outputs[output]);
    const passage = isSpoken ? spokenIn(all)[index]?.passage : all[index];
    return (passage?.matchClipList ?? []).flatMap(({ mediaId, startTime, endTime }) => {
      const facts = factsOf(mediaId);
      return facts ? [shotOfStretch(facts, { In: startTime, Out: endTime }, frames)] : [];
    });
  };
}
