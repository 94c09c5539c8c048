/**
 * Speaks sentences with espeak-ng (GPL-3.0, WebAssembly) into WAV files. run-voice-script.ts starts
 * this script in its own process and passes the input as JSON on stdin.
 *
 * espeak keeps noise and filter state between calls, so a sentence would sound a little different
 * after another sentence. Before each sentence its memory is therefore restored to the state after the
 * start: the same text gives the same bytes. The JavaScript side of the port keeps one pointer, to a
 * text buffer that grows with the longest text. That buffer is enlarged first, so that it never moves
 * afterwards.
 */
import { readFileSync, writeFileSync } from "node:fs";
import startEspeak from "@echogarden/espeak-ng-emscripten";
import { writeWav } from "./pcm.mjs";

const longestSeconds = 900;
const longestMarkupBytes = 10_240;

/** @type {{ voice: string, pitch: number, wordsPerMinute: number, sentences: Array<{ markup: string, outputPath: string }> }} */
const input = JSON.parse(readFileSync(0, "utf8"));
// espeak seeds the noise of its consonants from the clock.
Date.now = () => 0;
const espeak = await startEspeak();
const worker = new espeak.eSpeakNGWorker();
const sampleRate = worker.get_samplerate();
// A call that finds the buffer too small only notes it; the next call enlarges it.
for (let call = 0; call < 2; call += 1) {
  worker.synthesize(" ".repeat(longestMarkupBytes + 1), () => false);
}
const pristine = espeak.HEAPU8.slice();

for (const { markup, outputPath } of input.sentences) {
  if (Buffer.byteLength(markup) > longestMarkupBytes) throw new Error("a sentence is too long");
  espeak.HEAPU8.set(pristine);
  espeak.HEAPU8.fill(0, pristine.length);
  writeFileSync(outputPath, writeWav(speak(markup), sampleRate));
}

/** @param {string} markup @returns {Float32Array} */
function speak(markup) {
  worker.set_voice(input.voice);
  worker.set_rate(input.wordsPerMinute);
  worker.set_pitch(input.pitch);
  /** @type {Int16Array[]} */
  const parts = [];
  let length = 0;
  worker.synthesize(markup, (/** @type {Int16Array | null} */ part) => {
    if (part) parts.push(part);
    length += part?.length ?? 0;
    return length > longestSeconds * sampleRate;
  });
  if (length > longestSeconds * sampleRate) throw new Error("a sentence became too long");
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    for (const value of part) samples[at++] = value / 32768;
  }
  return samples;
}
