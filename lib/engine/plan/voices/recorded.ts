import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import { bleepWords } from "../words/bleep-words";

/**
 * A text that a recording says is spoken by a voice of its own: this prefix and the recording, as the request
 * writes it. `ProcessConfig.Reelpress.Recordings` says which text that is.
 */
const prefix = "recording:";

export const recordedVoice = (reference: string): string => `${prefix}${reference}`;

/** The recording that a voice stands for; null for any other voice. */
export const recordingOf = (voice: string): string | null =>
  voice.startsWith(prefix) ? voice.slice(prefix.length) : null;

/** The recording that says a text of the narration, in which forbidden words are marked already. */
export function recordingFor(
  text: string,
  { ProcessConfig, SpeechConfig }: EditingConfig,
): string | undefined {
  const special = SpeechConfig?.SpecialWordsConfig;
  return ProcessConfig?.Reelpress?.Recordings?.find(
    ({ Text }) => bleepWords(Text, special) === text,
  )?.Media;
}
