import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { type Assignment, assignTexts } from "./assign-texts";
import { bleepWords } from "../words/bleep-words";
import { readVoiceList } from "@/lib/ims/schema/config/voice-list";
import { type VoiceChoice, chooseVoice } from "./choose-voice";
import { drawTemplate, type TemplatedConfigs } from "../request/draw-template";
import { type SpeechNeed, speechNeedKey } from "../facts";
import { readInput } from "../request/read-input";
import { readScript, type Script } from "../request/speech-mode";

/** What determines the texts that will be spoken: everything in a request but its sources. */
export type SpeechRequest = {
  configs: BatchConfigs;
  /** The configs with each template of the request; one is drawn for each output. */
  templated?: readonly TemplatedConfigs[] | undefined;
  seed: string;
  voices: VoiceChoice;
};

/** The assignment of output `index`, from its own configs; words to be bleeped are marked. */
export function assignOutput(
  { input, editing }: BatchConfigs,
  script: Script,
  seed: string,
  index: number,
): Assignment {
  const requested = readVoiceList(editing.SpeechConfig?.Voice);
  const assignment = assignTexts(readInput(input), script, requested, seed, index);
  const special = editing.SpeechConfig?.SpecialWordsConfig;
  const narration = assignment.narration.map((text) => text && bleepWords(text, special));
  return { ...assignment, narration };
}

/** The needs of one output, in the order of its narration; null where a group is silent. */
export function needsOf(assignment: Assignment, request: SpeechRequest): (SpeechNeed | null)[] {
  const rate = request.configs.editing.SpeechConfig?.SpeechRate ?? editingDefaults.speechRate;
  return assignment.narration.map((text) => {
    if (text === null) return null;
    const voice = chooseVoice(assignment.voice, text, request.voices);
    return voice ? { text, voice: voice.id, rate } : null;
  });
}

/**
 * Every text that must be spoken before outputs 0 to `lastIndex` can be planned, each once. Without
 * `lastIndex` that is the whole batch. A plan also needs the texts of the outputs before it, because
 * each output must differ from the earlier ones.
 */
export function speechNeeds(request: SpeechRequest, lastIndex?: number): SpeechNeed[] {
  const script = readScript(readInput(request.configs.input));
  const last = lastIndex ?? request.configs.output.Count - 1;
  const needs = new Map<string, SpeechNeed>();
  for (let index = 0; index <= last; index += 1) {
    const { configs } = drawTemplate(request, index);
    const assignment = assignOutput(configs, script, request.seed, index);
    for (const need of needsOf(assignment, { ...request, configs })) {
      if (need) needs.set(speechNeedKey(need), need);
    }
  }
  return [...needs.values()];
}
