import "server-only";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { cannotSay } from "./check-speech";
import { runVoiceScript } from "./run-voice-script";
import { speechPath } from "./speech-files";
import { speedOfRate } from "./speech-rate";
import type { Synthesizer } from "./synthesizer";
import type { Voice } from "./voices";

export type SpeechOrder = {
  synthesizer: Synthesizer;
  voice: Voice;
  /** IMS SpeechRate. */
  rate: number;
  sentences: ReadonlyArray<{ speechKey: string; spoken: string }>;
};

const leftoverAfterMs = 3600 * 1000;

const finishAnswer = z.object({ silent: z.array(z.number().int()) });

/**
 * Speaks sentences of one voice and lays them on the shelf: synthesize, finish, rename. Two program
 * starts, however many sentences.
 * @throws SpeechError when the voice made no sound of a sentence
 */
export async function makeSpeech(
  folder: string,
  order: SpeechOrder,
  signal: AbortSignal,
): Promise<void> {
  const workRoot = path.join(/* turbopackIgnore: true */ folder, "work");
  await mkdir(workRoot, { recursive: true });
  await removeLeftovers(workRoot);
  const work = await mkdtemp(path.join(/* turbopackIgnore: true */ workRoot, "batch-"));
  try {
    const files = order.sentences.map((sentence, index) => ({
      ...sentence,
      rawPath: path.join(/* turbopackIgnore: true */ work, `${index}.raw.wav`),
      finishedPath: path.join(/* turbopackIgnore: true */ work, `${index}.wav`),
    }));
    await order.synthesizer.synthesize(
      {
        voice: order.voice.id,
        speed: speedOfRate(order.rate),
        sentences: files.map(({ spoken, rawPath }) => ({ text: spoken, outputPath: rawPath })),
      },
      signal,
    );
    const silent = await finish(files, order.voice.gainDb, signal);
    for (const [index, { speechKey, finishedPath }] of files.entries()) {
      if (silent.includes(index)) continue;
      const target = speechPath(folder, speechKey);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(finishedPath, target);
    }
    const mute = files.find((_, index) => silent.includes(index));
    if (mute) throw cannotSay(order.voice, mute.spoken, "it made no sound of it");
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What a killed process left; by age, since another machine may work in the same folder. */
async function removeLeftovers(workRoot: string): Promise<void> {
  for (const name of await readdir(workRoot)) {
    const left = path.join(/* turbopackIgnore: true */ workRoot, name);
    const age = Date.now() - ((await stat(left).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > leftoverAfterMs) await rm(left, { recursive: true, force: true });
  }
}

/** @returns the indexes of the files that hold no voice */
async function finish(
  files: ReadonlyArray<{ rawPath: string; finishedPath: string }>,
  gainDb: number,
  signal: AbortSignal,
): Promise<number[]> {
  const order = {
    gainDb,
    files: files.map(({ rawPath, finishedPath }) => ({
      inputPath: rawPath,
      outputPath: finishedPath,
    })),
  };
  const answer = await runVoiceScript("finish-child.mjs", order, signal);
  return finishAnswer.parse(JSON.parse(answer)).silent;
}
