import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { type Assignment, assignTexts } from "./assign-texts";
import type { TextRules } from "./choose-words";
import { bleepWords } from "../words/bleep-words";
import { readVoiceList } from "@/lib/ims/schema/config/voice-list";
import { type VoiceChoice, chooseVoice } from "./choose-voice";
import { recordedVoice, recordingFor } from "./recorded";
import { DrawLog } from "../draws/draw-log";
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

/**
 * The assignment of output `index`, from its own configs; words to be bleeped are marked.
 * @param voices those of the engine, whose languages are known
 */
export function assignOutput(
  { input, editing }: BatchConfigs,
  script: Script,
  seed: string,
  index: number,
  voices: VoiceChoice = [],
): Assignment {
  const requested = readVoiceList(editing.SpeechConfig?.Voice);
  const rules: TextRules = {
    texts: editing.ProcessConfig?.Reelpress?.Texts,
    voiceLanguage: (voice) => voices.find(({ id }) => id === voice)?.language ?? null,
  };
  const assignment = assignTexts(readInput(input), script, requested, seed, index, rules);
  const special = editing.SpeechConfig?.SpecialWordsConfig;
  const narration = assignment.narration.map((text) => text && bleepWords(text, special));
  return { ...assignment, narration };
}

/** The needs of one output, in the order of its narration; null where a group is silent. */
export function needsOf(assignment: Assignment, request: SpeechRequest): (SpeechNeed | null)[] {
  const rate = request.configs.editing.SpeechConfig?.SpeechRate ?? editingDefaults.speechRate;
  const said = request.configs.editing.ProcessConfig?.Reelpress?.Texts?.Languages;
  return assignment.narration.map((text) => {
    if (text === null) return null;
    const recording = recordingFor(text, request.configs.editing);
    if (recording !== undefined) return { text, voice: recordedVoice(recording), rate: 0 };
    const voice = chooseVoice(assignment.voice, text, request.voices, said);
    return voice ? { text, voice: voice.id, rate } : null;
  });
}

/**
 * Every text that must be spoken before the outputs with these indices can be planned, each once. Without
 * `indices` that is the whole batch. A plan also needs the texts of the draws before it, because
 * each draw must differ from the earlier ones.
 */
export function speechNeeds(request: SpeechRequest, indices?: readonly number[]): SpeechNeed[] {
  const script = readScript(readInput(request.configs.input));
  const log = new DrawLog(request.configs);
  const last = log.lastFor(indices ?? [...log.outputs.keys()]);
  const needs = new Map<string, SpeechNeed>();
  const words = new Set(Array.from({ length: last + 1 }, (_, draw) => log.wordsOf(draw)));
  for (const index of words) {
    const { configs } = drawTemplate(request, index);
    const assignment = assignOutput(configs, script, request.seed, index, request.voices);
    for (const need of needsOf(assignment, { ...request, configs })) {
      if (need) needs.set(speechNeedKey(need), need);
    }
  }
  return [...needs.values()];
}
