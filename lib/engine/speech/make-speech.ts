import "server-only";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { moveFile } from "@/lib/base/files/move-file";
import { splitAtBleeps } from "@/lib/engine/plan/words/bleep-words";
import { sealFile } from "@/lib/engine/cache/seal";
import { cannotSay } from "./check-speech";
import { runVoiceScript } from "./voices/run-voice-script";
import { isSayable } from "./sayable-text";
import { speechPath } from "./speech-files";
import { speedOfRate } from "./speech-rate";
import type { Synthesizer } from "./voices/synthesizer";
import type { Voice } from "./voices/voices";

export type SpeechInput = {
  synthesizer: Synthesizer;
  voice: Voice;
  /** IMS SpeechRate. */
  rate: number;
  sentences: ReadonlyArray<{ speechKey: string; spoken: string }>;
};

const leftoverAfterMs = 3600 * 1000;

const finishAnswer = z.object({ silent: z.array(z.number().int()) });

/**
 * Speaks sentences with one voice and stores them in the cache: synthesize, finish, rename. This starts
 * two programs, however many sentences there are. A forbidden word is never spoken: the text around it
 * is, with a tone or silence in between.
 * @throws SpeechError when the voice made no sound of a sentence
 */
export async function makeSpeech(
  folder: string,
  input: SpeechInput,
  signal: AbortSignal,
): Promise<void> {
  const workRoot = path.join(/* turbopackIgnore: true */ folder, "work");
  await mkdir(workRoot, { recursive: true });
  await removeLeftovers(workRoot);
  const work = await mkdtemp(path.join(/* turbopackIgnore: true */ workRoot, "batch-"));
  try {
    const speed = speedOfRate(input.rate);
    const files = input.sentences.map((sentence, index) => ({
      ...sentence,
      parts: partsOf(sentence.spoken, input.voice, speed, (part) =>
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
      const batch = { voice: input.voice.id, speed, sentences: said };
      await input.synthesizer.synthesize(batch, signal);
    }
    const silent = await finish(files, input.voice.gainDb, signal);
    for (const [index, { speechKey, finishedPath }] of files.entries()) {
      if (silent.includes(index)) continue;
      const target = speechPath(folder, speechKey);
      await sealFile(target, { made: finishedPath });
      await moveFile(finishedPath, target);
    }
    const mute = files.find((_, index) => silent.includes(index));
    if (mute) throw cannotSay(input.voice, mute.spoken, "it made no sound of it");
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes leftovers of killed processes by age, because another machine may work in the same folder. */
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

/** The voice files and bleeps of a sentence. Text between bleeps that makes no sound is omitted. */
function partsOf(
  spoken: string,
  voice: Voice,
  speed: number,
  fileOf: (part: number) => string,
): Part[] {
  const segments = splitAtBleeps(spoken);
  const isWhole = segments.length === 1;
  return segments.flatMap((segment, index): Part[] => {
    if (segment.kind === "bleep")
      return [{ kind: segment.sound, seconds: segment.seconds / speed }];
    if (!isWhole && !isSayable(segment.text, voice)) return [];
    return [{ kind: "words", text: segment.text, inputPath: fileOf(index) }];
  });
}

/** @returns the indices of the files without a voice */
async function finish(
  files: ReadonlyArray<{ parts: readonly Part[]; finishedPath: string }>,
  gainDb: number,
  signal: AbortSignal,
): Promise<number[]> {
  const input = {
    gainDb,
    files: files.map(({ parts, finishedPath }) => ({ parts, outputPath: finishedPath })),
  };
  const answer = await runVoiceScript("finish-child.mjs", input, signal);
  return finishAnswer.parse(JSON.parse(answer)).silent;
}
