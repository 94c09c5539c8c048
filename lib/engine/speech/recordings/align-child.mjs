/**
 * Cuts a recording into the sentences of its text: it is aligned with the same text spoken by a voice whose times are
 * known. run-voice-script.ts starts this script in its own process and passes the input as JSON on stdin. On
 * stdout it reports how long the voice is, where each sentence is in the recording, and when its words are said.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { findPauses } from "../voices/pauses.mjs";
import { level, readWav, resample, writeWav } from "../voices/pcm.mjs";
import { cutSentences, quietStretches, voiceLevelDb } from "./cut-sentences.mjs";
import { dimensions, featureRate, hopSeconds, voiceFeatures } from "./voice-features.mjs";
import { warp } from "./warp.mjs";

/** What is quieter by more than this was not recorded in earnest. */
const mostGainDb = 30;

/**
 * @typedef {{ referencePath: string, pauseSeconds: number, words: number[], outputPath: string }} Sentence
 * @type {{ recordingPath: string, sentences: Sentence[] }}
 */
const input = JSON.parse(readFileSync(0, "utf8"));
const recording = readWav(readFileSync(input.recordingPath));
const { samples, sampleRate } = recording;
const seconds = samples.length / sampleRate;
const quiet = quietStretches(samples, sampleRate);
// What is silent before and after the voice would be warped over its first and last words.
const voiceFrom = quiet[0] && quiet[0][0] < 0.02 ? Math.max(0, quiet[0][1] - 0.1) : 0;
const ending = quiet.at(-1);
const voiceUntil =
  ending && ending[1] > seconds - 0.03 ? Math.min(seconds, ending[0] + 0.1) : seconds;

/** @type {Float32Array[]} */
const parts = [];
/** @type {number[]} */
const starts = [];
let length = 0;
for (const { referencePath, pauseSeconds } of input.sentences) {
  const spoken = readWav(readFileSync(referencePath));
  const part = resample(spoken.samples, spoken.sampleRate, featureRate);
  starts.push(length / featureRate);
  const gap = new Float32Array(Math.round(pauseSeconds * featureRate));
  parts.push(part, gap);
  length += part.length + gap.length;
}
const reference = new Float32Array(length);
let offset = 0;
for (const part of parts) {
  reference.set(part, offset);
  offset += part.length;
}

const said = samples.subarray(
  Math.round(voiceFrom * sampleRate),
  Math.round(voiceUntil * sampleRate),
);
const frames = warp(
  voiceFeatures(trimmed(reference)),
  voiceFeatures(resample(said, sampleRate, featureRate)),
  dimensions,
);

// As loud as the voice that it is compared with, which has the level of the cache.
const gainDb = Math.max(
  -mostGainDb,
  Math.min(mostGainDb, voiceLevelDb(reference, featureRate) - voiceLevelDb(said, sampleRate)),
);

/** @param {Float32Array} all @returns {Float32Array} at least one frame */
function trimmed(all) {
  return all.length >= 1024 ? all : new Float32Array(1024);
}

/** The second of the recording that sounds like a second of the reference. */
const at = (/** @type {number} */ second) => {
  const place = Math.min(frames.length - 1, Math.max(0, second / hopSeconds));
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  const [one = 0, other = 0] = [frames[low], frames[high]];
  return Math.min(seconds, voiceFrom + (one + (other - one) * (place - low)) * hopSeconds);
};

const aligned = input.sentences.map(({ words }, index) => {
  const start = starts[index] ?? 0;
  return { from: at(start + (words[0] ?? 0)), until: at(start + (words.at(-1) ?? 0)) };
});
const cuts = cutSentences(aligned, quiet, seconds);
const sentences = input.sentences.map(({ words, outputPath }, index) => {
  const { from, until } = cuts[index] ?? { from: 0, until: seconds };
  const cut = samples.slice(Math.round(from * sampleRate), Math.round(until * sampleRate));
  const made = level(faded(cut), gainDb);
  writeFileSync(outputPath, writeWav(made, sampleRate));
  const start = starts[index] ?? 0;
  const within = (/** @type {number} */ second) =>
    Math.min(until - from, Math.max(0, at(start + second) - from));
  return {
    from,
    until,
    pauses: findPauses(made, sampleRate),
    words: words.map(within),
  };
});

/** A sentence that is cut in the middle of the background noise neither begins nor ends with a click. */
function faded(/** @type {Float32Array} */ sound) {
  const edge = Math.min(Math.round(0.008 * sampleRate), sound.length >> 1);
  for (let i = 0; i < edge; i += 1) {
    sound[i] = (sound[i] ?? 0) * (i / edge);
    const last = sound.length - 1 - i;
    sound[last] = (sound[last] ?? 0) * (i / edge);
  }
  return sound;
}

process.stdout.write(JSON.stringify({ voiceSeconds: voiceUntil - voiceFrom, sentences }));
