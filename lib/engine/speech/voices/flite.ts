import "server-only";
import { toPlainEnglish } from "../spoken/english-text";
import { readWords } from "./read-words";
import { runVoiceScript } from "./run-voice-script";
import type { SpeechBatch, Synthesizer } from "./synthesizer";
import { builtInVoices, type FliteVoice } from "./voices";

const voices = builtInVoices.filter((voice): voice is FliteVoice => voice.engine === "flite");

/** CMU Flite 2.3: small statistical voices, English only. */
export const fliteSynthesizer: Synthesizer = {
  id: "flite",
  version: "flite-0.1.1.2",
  voices,
  async synthesize(batch, signal) {
    return readWords(await runVoiceScript("voices/flite-child.mjs", fliteInput(batch), signal));
  },
};

/**
 * The input of flite-child.mjs: Flite's name of the voice, how much longer than normal it speaks, and
 * the sentences.
 * @throws TypeError when Flite has no such voice
 */
function fliteInput(batch: SpeechBatch) {
  const voice = voices.find((candidate) => candidate.id === batch.voice);
  if (!voice) throw new TypeError(`flite has no voice ${batch.voice}`);
  return {
    voice: voice.fliteName,
    durationStretch: 1 / batch.speed,
    sentences: batch.sentences.map(({ text, outputPath }) => ({
      text: toPlainEnglish(text),
      outputPath,
    })),
  };
}
