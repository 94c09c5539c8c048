/**
 * Speaks sentences with espeak-ng (GPL-3.0, WebAssembly) into WAV files. run-voice-script.ts starts
 * this script in its own process and passes the input as JSON on stdin.
 *
 * espeak keeps noise and filter state between calls, so a sentence would sound a little different
 * after another sentence. Before each sentence its memory is therefore restored to the state after the
 * start: the same text gives the same bytes. The JavaScript side of the port keeps one pointer, to a
 * text buffer that grows with the longest text. That buffer is enlarged first, so that it never moves
 * afterwards.
 *
 * The script reports on stdout when each word is said, in seconds of its file: `{ words }`, for each
 * sentence a list of `[text, from, until]`.
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

/** @type {Array<Array<[string, number, number]>>} */
const words = [];
for (const { markup, outputPath } of input.sentences) {
  if (Buffer.byteLength(markup) > longestMarkupBytes) throw new Error("a sentence is too long");
  espeak.HEAPU8.set(pristine);
  espeak.HEAPU8.fill(0, pristine.length);
  const { samples, events } = speak(markup);
  writeFileSync(outputPath, writeWav(samples, sampleRate));
  words.push(wordsOf(markup, events, samples.length / sampleRate));
}
process.stdout.write(JSON.stringify({ words }));

/**
 * @typedef {{ type: string, text_position: number, audio_position: number, id?: string | number }} Event
 * @param {string} markup
 * @returns {{ samples: Float32Array, events: Event[] }}
 */
function speak(markup) {
  worker.set_voice(input.voice);
  worker.set_rate(input.wordsPerMinute);
  worker.set_pitch(input.pitch);
  /** @type {Int16Array[]} */
  const parts = [];
  /** @type {Event[]} */
  const events = [];
  let length = 0;
  worker.synthesize(markup, (part, told) => {
    if (part) parts.push(part);
    events.push(...told);
    length += part?.length ?? 0;
    return length > longestSeconds * sampleRate;
  });
  if (length > longestSeconds * sampleRate) throw new Error("a sentence became too long");
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    for (const value of part) samples[at++] = value / 32768;
  }
  return { samples, events };
}

/**
 * The words of a sentence by espeak's own events. An event says where its word begins, and of Chinese words
 * of several characters no more; so a word's text goes on to the next one. It ends where its last sound
 * does: the event of a pause is a phoneme without a name. Positions in the text count characters from 1,
 * times are milliseconds.
 * @param {string} markup
 * @param {readonly Event[]} events
 * @param {number} seconds
 * @returns {Array<[string, number, number]>}
 */
function wordsOf(markup, events, seconds) {
  const characters = Array.from(markup);
  /** @type {Array<{ at: number, from: number, until: number }>} */
  const said = [];
  let isSounding = false;
  for (const { type, text_position: at, audio_position: ms, id } of events) {
    const last = said.at(-1);
    if (type === "word") {
      if (last && isSounding) last.until = ms / 1000;
      said.push({ at: at - 1, from: ms / 1000, until: seconds });
      isSounding = true;
    } else if (type === "phoneme" && last) {
      if (id === "" && isSounding) last.until = ms / 1000;
      isSounding = id !== "";
    }
  }
  return said.map(({ at, from, until }, index) => [
    characters.slice(at, said[index + 1]?.at).join(""),
    from,
    until,
  ]);
}
