/**
 * Brings raw voice files to the form in which the cache keeps them: 48 kHz, mono, 16 bit, silence trimmed, levelled, with
 * tones and silences in the place of forbidden words.
 * Started as a program of its own by run-voice-script.ts; the order comes as JSON on stdin. Answers on
 * stdout which files hold no voice at all; for those nothing is written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, level, readWav, resample, tone, trimSilence, writeWav } from "./pcm.mjs";

const sampleRate = 48_000;

/**
 * @typedef {{ kind: "words", inputPath: string } | { kind: "tone", seconds: number } | { kind: "silence", seconds: number }} Part
 * @type {{ gainDb: number, files: Array<{ parts: Part[], outputPath: string }> }}
 */
const order = JSON.parse(readFileSync(0, "utf8"));

/** @param {Part} part @returns {Float32Array} */
function soundOf(part) {
  if (part.kind === "silence") return new Float32Array(Math.round(part.seconds * sampleRate));
  if (part.kind === "tone") return tone(part.seconds, sampleRate);
  const raw = readWav(readFileSync(part.inputPath));
  const trimmed = trimSilence(raw.samples, raw.sampleRate);
  return level(resample(trimmed, raw.sampleRate, sampleRate), order.gainDb);
}

/** @type {number[]} */
const silent = [];
for (const [index, { parts, outputPath }] of order.files.entries()) {
  const sounds = parts.map(soundOf);
  // A sentence that is only a bleep is whole; one whose words make no sound is not.
  if (parts.some((part, at) => part.kind === "words" && sounds[at]?.length === 0)) {
    silent.push(index);
    continue;
  }
  writeFileSync(outputPath, writeWav(join(sounds), sampleRate));
}
process.stdout.write(JSON.stringify({ silent }));
