import type { BatchConfigs } from "@/lib/ims/wire";
import { editingDefaults } from "@/lib/ims/schema/editing-config";
import { type Assignment, assignTexts } from "./assign-texts";
import { readVoiceList } from "@/lib/ims/schema/voice-list";
import { type VoiceChoice, chooseVoice } from "./choose-voice";
import { type SpeechNeed, speechNeedKey } from "./facts";
import { readInput } from "./read-input";
import { readScript } from "./speech-mode";

/** What must be known to say which texts will be spoken: everything but the material. */
export type SpeechRequest = { configs: BatchConfigs; seed: string; voices: VoiceChoice };

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
 * Every text that must be spoken before outputs 0 to `lastIndex` can be planned (all of the batch
 * when it is absent), each once. A plan needs those of the outputs before it as well, because
 * outputs are made unlike the earlier ones.
 */
export function speechNeeds(request: SpeechRequest, lastIndex?: number): SpeechNeed[] {
  const input = readInput(request.configs.input);
  const script = readScript(input);
  const asked = readVoiceList(request.configs.editing.SpeechConfig?.Voice);
  const last = lastIndex ?? request.configs.output.Count - 1;
  const needs = new Map<string, SpeechNeed>();
  for (let index = 0; index <= last; index += 1) {
    const assignment = assignTexts(input, script, asked, request.seed, index);
    for (const need of needsOf(assignment, request)) {
      if (need) needs.set(speechNeedKey(need), need);
    }
  }
  return [...needs.values()];
}
