/**
 * Converts raw voice files to the format of the speech cache: 48 kHz, mono, 16 bit, trimmed and
 * levelled, with a tone or silence instead of each forbidden word.
 *
 * run-voice-script.ts starts this script in its own process and passes the input as JSON on stdin. On
 * stdout it reports what became of each file, or null for one without any sound, which it does not write:
 * where its pauses are, and for each part at which second of the file it is, and how much was cut off its
 * beginning.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { findPauses } from "./pauses.mjs";
import { join, level, readWav, resample, tone, trimSilence, voiceRange, writeWav } from "./pcm.mjs";

const sampleRate = 48_000;

/**
 * @typedef {{ kind: "words", inputPath: string } | { kind: "tone", seconds: number } | { kind: "silence", seconds: number }} Part
 * @type {{ gainDb: number, files: Array<{ parts: Part[], outputPath: string }> }}
 */
const input = JSON.parse(readFileSync(0, "utf8"));

/** @param {Part} part @returns {{ sound: Float32Array, cutSeconds: number }} */
function soundOf(part) {
  if (part.kind === "silence") {
    return { sound: new Float32Array(Math.round(part.seconds * sampleRate)), cutSeconds: 0 };
  }
  if (part.kind === "tone") return { sound: tone(part.seconds, sampleRate), cutSeconds: 0 };
  const raw = readWav(readFileSync(part.inputPath));
  const trimmed = trimSilence(raw.samples, raw.sampleRate);
  return {
    sound: level(resample(trimmed, raw.sampleRate, sampleRate), input.gainDb),
    cutSeconds: (voiceRange(raw.samples, raw.sampleRate)?.start ?? 0) / raw.sampleRate,
  };
}

const finished = input.files.map(({ parts, outputPath }) => {
  const sounds = parts.map(soundOf);
  // A sentence may consist of a bleep alone, but words that make no sound are a failure.
  if (parts.some((part, at) => part.kind === "words" && sounds[at]?.sound.length === 0))
    return null;
  const whole = join(sounds.map(({ sound }) => sound));
  writeFileSync(outputPath, writeWav(whole, sampleRate));
  let length = 0;
  return {
    pauses: findPauses(whole, sampleRate),
    parts: sounds.map(({ sound, cutSeconds }) => {
      const atSeconds = length / sampleRate;
      length += sound.length;
      return { atSeconds, seconds: sound.length / sampleRate, cutSeconds };
    }),
  };
});
process.stdout.write(JSON.stringify({ finished }));
