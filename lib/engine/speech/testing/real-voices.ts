import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { espeakSynthesizer } from "../voices/espeak";
import { fliteSynthesizer } from "../voices/flite";
import { readWav } from "../voices/pcm.mjs";
import { createSpeechCache } from "../speech-cache";
import type { SpeechBatch, Synthesizer } from "../voices/synthesizer";

/** Opens a cache with the real voices in its own folder, and records every spoken batch. */
export async function openRealVoices(
  options: Omit<Parameters<typeof createSpeechCache>[0], "folder" | "synthesizers"> = {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-speech-"));
  const batches: SpeechBatch[] = [];
  const noted = (synthesizer: Synthesizer): Synthesizer => ({
    ...synthesizer,
    async synthesize(batch, signal) {
      batches.push(batch);
      return await synthesizer.synthesize(batch, signal);
    },
  });
  const synthesizers = [noted(fliteSynthesizer), noted(espeakSynthesizer)];
  return {
    folder,
    batches,
    cache: createSpeechCache({ folder, synthesizers, ...options }),
    close: async () => await rm(folder, { recursive: true, force: true }),
  };
}

/** The samples of a 48 kHz file and how loud they are in each tenth of it (RMS). */
export async function readSpeech(file: string) {
  const { samples, sampleRate } = readWav(await readFile(file));
  const rms = (part: Float32Array) =>
    Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length));
  const tenth = Math.ceil(samples.length / 10);
  return {
    sampleRate,
    seconds: samples.length / sampleRate,
    rms: rms(samples),
    samples,
    tenths: Array.from({ length: 10 }, (_, i) => rms(samples.subarray(i * tenth, (i + 1) * tenth))),
  };
}
