import "server-only";
import { readFile } from "node:fs/promises";
import { traceRate } from "@/lib/engine/gate/sound-evidence";
import { wavSamples } from "./speech-level";

/** Spoken files have this rate, and one channel. */
const spokenRate = 48_000;
const step = spokenRate / traceRate;

/** The samples of a spoken file, at the rate at which the gate compares sounds. */
export async function speechTrace(file: string): Promise<Int16Array> {
  const samples = wavSamples(await readFile(file));
  return Int16Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const from = index * step;
    return ((samples[from] ?? 0) + (samples[from + 1] ?? 0) + (samples[from + 2] ?? 0)) / step;
  });
}
