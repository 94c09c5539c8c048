/**
 * Brings raw voice files to what the shelf keeps: 48 kHz, mono, 16 bit, silence trimmed, levelled.
 * Started as a program of its own by run-voice-script.ts; the order comes as JSON on stdin. Answers on
 * stdout which files hold no voice at all; for those nothing is written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { level, readWav, resample, trimSilence, writeWav } from "./pcm.mjs";

const sampleRate = 48_000;

/** @type {{ gainDb: number, files: Array<{ inputPath: string, outputPath: string }> }} */
const order = JSON.parse(readFileSync(0, "utf8"));

/** @type {number[]} */
const silent = [];
for (const [index, { inputPath, outputPath }] of order.files.entries()) {
  const raw = readWav(readFileSync(inputPath));
  const trimmed = trimSilence(raw.samples, raw.sampleRate);
  if (trimmed.length === 0) {
    silent.push(index);
    continue;
  }
  const finished = level(resample(trimmed, raw.sampleRate, sampleRate), order.gainDb);
  writeFileSync(outputPath, writeWav(finished, sampleRate));
}
process.stdout.write(JSON.stringify({ silent }));
