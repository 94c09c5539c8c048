import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
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

const bare = (text: string): string => text.replaceAll(/\s+/g, "");

/** How many of a text's sentences each passage says, in order; null when the text says something else. */
function sentencesByPassage(text: string, passages: readonly Sentence[]): number[] | null {
  const sentences = splitSentences(text);
  const counts: number[] = [];
  let at = 0;
  for (const passage of passages) {
    const said = bare(passage.text);
    const from = at;
    let [spoken, shown] = ["", ""];
    while (at < sentences.length && spoken !== said && shown !== said) {
      spoken += bare(sentences[at]?.spoken ?? "");
      shown += bare(sentences[at]?.shown ?? "");
      at += 1;
    }
    if (at === from || (spoken !== said && shown !== said)) return null;
    counts.push(at - from);
  }
  return at === sentences.length ? counts : null;
}

/** The texts of a request of image-text matching. */
type Texts = { SpeechText?: string | undefined; SpeechTextArray?: readonly string[] | undefined };

/**
 * What an output of a selection says: the text of the request, with its markup, when the passages are as
 * it says them; else the passages as they were edited, without markup.
 */
function saidIn(output: Output | undefined, { SpeechText, SpeechTextArray = [] }: Texts) {
  const spoken = spokenIn(passagesOf(output));
  const passages = spoken.map(({ passage }) => passage);
  for (const text of SpeechText === undefined ? SpeechTextArray : [SpeechText]) {
    const counts = sentencesByPassage(text, passages);
    if (counts) return { text, counts };
  }
  return {
    text: passages.map((passage) => `<s>${escaped(passage.text)}</s>`).join(""),
    counts: spoken.map(({ sentences }) => sentences),
  };
}

const passagesOf = (output: Output | undefined) => output?.textMatchMediaSentenceOutputList ?? [];

/** A selection says by itself what each output shows. */
function withoutWall({ ProcessConfig, ...editing }: EditingConfig): EditingConfig {
  if (!ProcessConfig?.Reelpress?.Wall) return { ...editing, ProcessConfig };
  const { Wall: _wall, ...Reelpress } = ProcessConfig.Reelpress;
  return { ...editing, ProcessConfig: { ...ProcessConfig, Reelpress } };
}

/**
 * The request of a selection as one that says what each output of the selection says. A storyboard keeps the narration of its shots.
 */
export function asSelected(
  configs: BatchConfigs,
  { textMatchMediaOutputList: outputs }: SelectionResult,
  seed: string,
): BatchConfigs {
  const Count = outputs.length;
  const output = { ...configs.output, Count };
  const editing = withoutWall(configs.editing);
  const { SpeechText, SpeechTextArray = [], ...input } = configs.input;
  if (SpeechTextArray.length === 0 && SpeechText === undefined)
    return { ...configs, editing, output };
  const texts: string[] = Array.from({ length: Count }, () => "");
  outputs.forEach((one, index) => {
    const { text } = saidIn(one, configs.input);
    // The planner draws the texts of a batch; here each output has to draw its own.
    texts[inRounds(Count, index, seed, "speech")] = text;
  });
  return { ...configs, editing, input: { ...input, SpeechTextArray: texts }, output };
}

/** How many sentences each passage of an output has. */
export const sentencesOf = (
  { textMatchMediaOutputList: outputs }: SelectionResult,
  output: number,
  texts: Texts,
): number[] => saidIn(outputs[output], texts).counts;

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
