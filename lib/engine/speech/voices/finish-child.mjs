/**
 * Converts raw voice files to the format of the speech cache: 48 kHz, mono, 16 bit, trimmed and
 * levelled, with a tone or silence instead of each forbidden word.
 *
 * run-voice-script.ts starts this script in its own process and passes the input as JSON on stdin. The
 * script writes no file for a sentence without any sound, and reports the indexes of such sentences on
 * stdout.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, level, readWav, resample, tone, trimSilence, writeWav } from "./pcm.mjs";

const sampleRate = 48_000;

/**
 * @typedef {{ kind: "words", inputPath: string } | { kind: "tone", seconds: number } | { kind: "silence", seconds: number }} Part
 * @type {{ gainDb: number, files: Array<{ parts: Part[], outputPath: string }> }}
 */
const input = JSON.parse(readFileSync(0, "utf8"));

/** @param {Part} part @returns {Float32Array} */
function soundOf(part) {
  if (part.kind === "silence") return new Float32Array(Math.round(part.seconds * sampleRate));
  if (part.kind === "tone") return tone(part.seconds, sampleRate);
  const raw = readWav(readFileSync(part.inputPath));
  const trimmed = trimSilence(raw.samples, raw.sampleRate);
  return level(resample(trimmed, raw.sampleRate, sampleRate), input.gainDb);
}

/** @type {number[]} */
const silent = [];
for (const [index, { parts, outputPath }] of input.files.entries()) {
  const sounds = parts.map(soundOf);
  // A sentence may consist of a bleep alone, but words that make no sound are a failure.
  if (parts.some((part, at) => part.kind === "words" && sounds[at]?.length === 0)) {
    silent.push(index);
    continue;
  }
  writeFileSync(outputPath, writeWav(join(sounds), sampleRate));
}
process.stdout.write(JSON.stringify({ silent }));
