/**
 * Speaks sentences with espeak-ng (GPL-3.0, WebAssembly) into WAV files. Started as a program of its
 * own by run-voice-script.ts; the order comes as JSON on stdin.
 *
 * The engine keeps noise and filter state between calls, so that a sentence would sound a little
 * different depending on what was said before it. Its memory is therefore set back before each
 * sentence to what it was after the start: same text, same bytes. The JavaScript side of the port
 * keeps one pointer of its own, to a text buffer that grows with the longest text: it is made large
 * enough first, so that it never moves afterwards.
 */
import { readFileSync, writeFileSync } from "node:fs";
import startEspeak from "@echogarden/espeak-ng-emscripten";
import { writeWav } from "./pcm.mjs";

const longestSeconds = 900;
const longestMarkupBytes = 10_240;

/** @type {{ voice: string, pitch: number, wordsPerMinute: number, sentences: Array<{ markup: string, outputPath: string }> }} */
const order = JSON.parse(readFileSync(0, "utf8"));
// The engine seeds the noise of its consonants from the clock.
Date.now = () => 0;
const espeak = await startEspeak();
const worker = new espeak.eSpeakNGWorker();
const sampleRate = worker.get_samplerate();
// The buffer is enlarged by the call after the one that found it too small.
for (let call = 0; call < 2; call += 1) {
  worker.synthesize(" ".repeat(longestMarkupBytes + 1), () => false);
}
const pristine = espeak.HEAPU8.slice();

for (const { markup, outputPath } of order.sentences) {
  if (Buffer.byteLength(markup) > longestMarkupBytes) throw new Error("a sentence is too long");
  espeak.HEAPU8.set(pristine);
  espeak.HEAPU8.fill(0, pristine.length);
  writeFileSync(outputPath, writeWav(speak(markup), sampleRate));
}

/** @param {string} markup @returns {Float32Array} */
function speak(markup) {
  worker.set_voice(order.voice);
  worker.set_rate(order.wordsPerMinute);
  worker.set_pitch(order.pitch);
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
