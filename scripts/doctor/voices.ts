import { mkdtemp, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { espeakSynthesizer } from "@/lib/engine/speech/voices/espeak";
import { fliteSynthesizer } from "@/lib/engine/speech/voices/flite";
import type { Synthesizer } from "@/lib/engine/speech/voices/synthesizer";
import { bad, good } from "./check.mjs";

const words = { en: "Hello.", zh: "你好。" };
const headerBytes = 44;

/** Lets the first voice of each language speak a word, and checks that there is sound. */
export async function voiceRows() {
  const rows = [];
  for (const synthesizer of [fliteSynthesizer, espeakSynthesizer]) {
    for (const language of ["en", "zh"] as const) {
      const voice = synthesizer.voices.find((each) => each.language === language);
      if (voice) rows.push(await voiceRow(synthesizer, voice.id, words[language]));
    }
  }
  return rows;
}

async function voiceRow(synthesizer: Synthesizer, voice: string, text: string) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-doctor-"));
  const name = `Voice ${voice}`;
  try {
    const outputPath = path.join(folder, "word.wav");
    const batch = { voice, speed: 1, sentences: [{ text, outputPath }] };
    await synthesizer.synthesize(batch, AbortSignal.timeout(60_000));
    const { size } = await stat(outputPath);
    if (size > headerBytes) return good(name, `${synthesizer.id} says "${text}"`);
    return bad(name, `${synthesizer.id} makes no sound`, "npm ci");
  } catch (error) {
    return bad(name, error instanceof Error ? error.message : String(error), "npm ci");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
