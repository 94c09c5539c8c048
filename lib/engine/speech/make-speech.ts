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
import { writeTiming } from "./timing/speech-timing";
import type { SpokenWord, Synthesizer } from "./voices/synthesizer";
import type { Voice } from "./voices/voices";

export type SpeechInput = {
  synthesizer: Synthesizer;
  voice: Voice;
  /** IMS SpeechRate. */
  rate: number;
  sentences: ReadonlyArray<{ speechKey: string; spoken: string }>;
};

const leftoverAfterMs = 3600 * 1000;

const finishAnswer = z.object({
  finished: z.array(
    z
      .object({
        pauses: z.array(z.tuple([z.number(), z.number()])),
        parts: z.array(
          z.object({ atSeconds: z.number(), seconds: z.number(), cutSeconds: z.number() }),
        ),
      })
      .nullable(),
  ),
});
type Finished = NonNullable<z.infer<typeof finishAnswer>["finished"][number]>;

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
    const batch = { voice: input.voice.id, speed, sentences: said };
    const told = said.length > 0 ? await input.synthesizer.synthesize(batch, signal) : null;
    const wordsOf = new Map(said.map(({ outputPath }, index) => [outputPath, told?.[index]]));
    const finished = await finish(files, input.voice.gainDb, signal);
    for (const [index, { speechKey, finishedPath, parts }] of files.entries()) {
      const made = finished[index];
      if (!made) continue;
      const target = speechPath(folder, speechKey);
      const words = joinWords(parts, made, wordsOf);
      const note = writeTiming({ pauses: made.pauses, words });
      await sealFile(target, { made: finishedPath, note });
      await moveFile(finishedPath, target);
    }
    const mute = files.find((_, index) => !finished[index]);
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
  | { kind: "tone" | "silence"; seconds: number; shown: string };

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
      return [{ kind: segment.sound, seconds: segment.seconds / speed, shown: segment.shown }];
    if (!isWhole && !isSayable(segment.text, voice)) return [];
    return [{ kind: "words", text: segment.text, inputPath: fileOf(index) }];
  });
}

/** What became of each file; null for one without a voice. */
async function finish(
  files: ReadonlyArray<{ parts: readonly Part[]; finishedPath: string }>,
  gainDb: number,
  signal: AbortSignal,
): Promise<(Finished | null)[]> {
  const input = {
    gainDb,
    files: files.map(({ parts, finishedPath }) => ({ parts, outputPath: finishedPath })),
  };
  const answer = await runVoiceScript("voices/finish-child.mjs", input, signal);
  return finishAnswer.parse(JSON.parse(answer)).finished;
}

/**
 * The words of a sentence in seconds of its finished file; a bleep is a word, too. Null when those of a
 * part are not known.
 */
function joinWords(
  parts: readonly Part[],
  made: Finished,
  wordsOf: ReadonlyMap<string, readonly SpokenWord[] | undefined>,
): SpokenWord[] | null {
  const all: SpokenWord[] = [];
  for (const [index, part] of parts.entries()) {
    const { atSeconds, seconds, cutSeconds } = made.parts[index] ?? noTimes;
    if (part.kind !== "words") {
      all.push({ text: part.shown, from: atSeconds, until: atSeconds + seconds });
      continue;
    }
    const words = wordsOf.get(part.inputPath);
    if (!words || words.length === 0) return null;
    const within = (time: number) => atSeconds + Math.min(seconds, Math.max(0, time - cutSeconds));
    for (const { text, from, until } of words)
      all.push({ text, from: within(from), until: within(until) });
  }
  return all;
}

const noTimes: Finished["parts"][number] = { atSeconds: 0, seconds: 0, cutSeconds: 0 };
