import "server-only";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { moveFile } from "@/lib/base/files/move-file";
import { readBleeps } from "@/lib/engine/plan/words/bleep-words";
import { sealFile } from "@/lib/engine/cache/seal";
import { cannotSay } from "./check-speech";
import { runVoiceScript } from "./voices/run-voice-script";
import { isSayable } from "./sayable-text";
import { speechPath } from "./speech-files";
import { speedOfRate } from "./speech-rate";
import type { Synthesizer } from "./voices/synthesizer";
import type { Voice } from "./voices/voices";

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
 * starts, however many sentences. A forbidden word is not spoken at all: what stands around it is,
 * and a tone or silence is laid between.
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
    const speed = speedOfRate(order.rate);
    const files = order.sentences.map((sentence, index) => ({
      ...sentence,
      parts: partsOf(sentence.spoken, order.voice, speed, (part) =>
        path.join(/* turbopackIgnore: true */ work, `${index}-${part}.raw.wav`),
      ),
      finishedPath: path.join(/* turbopackIgnore: true */ work, `${index}.wav`),
    }));
    const said = files.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === "words" ? [{ text: part.text, outputPath: part.inputPath }] : [],
      ),
    );
    if (said.length > 0) {
      const batch = { voice: order.voice.id, speed, sentences: said };
      await order.synthesizer.synthesize(batch, signal);
    }
    const silent = await finish(files, order.voice.gainDb, signal);
    for (const [index, { speechKey, finishedPath }] of files.entries()) {
      if (silent.includes(index)) continue;
      const target = speechPath(folder, speechKey);
      await sealFile(target, { made: finishedPath });
      await moveFile(finishedPath, target);
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

type Part =
  | { kind: "words"; text: string; inputPath: string }
  | { kind: "tone" | "silence"; seconds: number };

/** The files and bleeps that a sentence is made of: words between bleeps that say nothing are left out. */
function partsOf(
  spoken: string,
  voice: Voice,
  speed: number,
  fileOf: (part: number) => string,
): Part[] {
  const pieces = readBleeps(spoken);
  const isWhole = pieces.length === 1;
  return pieces.flatMap((piece, place): Part[] => {
    if (piece.kind === "bleep") return [{ kind: piece.sound, seconds: piece.seconds / speed }];
    if (!isWhole && !isSayable(piece.text, voice)) return [];
    return [{ kind: "words", text: piece.text, inputPath: fileOf(place) }];
  });
}

/** @returns the indexes of the files that hold no voice */
async function finish(
  files: ReadonlyArray<{ parts: readonly Part[]; finishedPath: string }>,
  gainDb: number,
  signal: AbortSignal,
): Promise<number[]> {
  const order = {
    gainDb,
    files: files.map(({ parts, finishedPath }) => ({ parts, outputPath: finishedPath })),
  };
  const answer = await runVoiceScript("finish-child.mjs", order, signal);
  return finishAnswer.parse(JSON.parse(answer)).silent;
}
