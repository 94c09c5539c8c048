import "server-only";
import { toPlainEnglish } from "../spoken/english-text";
import { toPlainMandarin } from "../spoken/mandarin-text";
import { readWords } from "./read-words";
import { runVoiceScript } from "./run-voice-script";
import type { SpeechBatch, Synthesizer } from "./synthesizer";
import { builtInVoices, type EspeakVoice } from "./voices";

const voices = builtInVoices.filter((voice): voice is EspeakVoice => voice.engine === "espeak");

/** espeak-ng: formant synthesis, English and Mandarin. GPL-3.0, so it runs as a separate program. */
export const espeakSynthesizer: Synthesizer = {
  id: "espeak",
  version: "espeak-ng-0.3.5.3",
  voices,
  async synthesize(batch, signal) {
    return readWords(await runVoiceScript("voices/espeak-child.mjs", espeakInput(batch), signal));
  },
};

/**
 * The input of espeak-child.mjs: espeak's name of the voice, pitch, words per minute, and the sentences
 * as markup.
 * @throws TypeError when espeak has no such voice
 */
function espeakInput(batch: SpeechBatch) {
  const voice = voices.find((candidate) => candidate.id === batch.voice);
  if (!voice) throw new TypeError(`espeak has no voice ${batch.voice}`);
  return {
    voice: voice.espeakName,
    pitch: voice.pitch,
    wordsPerMinute: Math.round(voice.wordsPerMinute * batch.speed ** (1 / voice.tempoExponent)),
    sentences: batch.sentences.map(({ text, outputPath }) => ({
      markup: toEspeakMarkup(
        voice.language === "zh" ? toPlainMandarin(text) : toPlainEnglish(text),
      ),
      outputPath,
    })),
  };
}

/** Escapes SSML and `[[phonemes]]`, which espeak would obey in a person's text. */
export function toEspeakMarkup(text: string): string {
  return text
    .replace(/\[(?=\[)/g, "[ ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
