import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import type { MeasuredSpeech, SpeechNeed } from "@/lib/engine/plan/facts";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { touchSealed } from "@/lib/engine/cache/seal";
import { speakableSentences } from "./check-speech";
import { createTaskPool } from "../exec/task-pool";
import { makeSpeech, type SpeechInput } from "./make-speech";
import { SpeechError } from "./speech-error";
import { readSpoken, speechKeyOf, speechPath } from "./speech-files";
import { shownTimes } from "./timing/shown-times";
import type { Synthesizer } from "./voices/synthesizer";
import type { Voice } from "./voices/voices";

const batchesAtATime = 2;
/** Six hours of speech, at 96 KB a second. */
const defaultKeepBytes = 2 * 1024 ** 3;
/** The cache is pruned no more often than this. */
const pruneEveryMs = 10 * 60_000;

export type SpeechCache = {
  /** All voices of all synthesizers. */
  voices: readonly Voice[];
  /**
   * Speaks a text, sentence by sentence, and measures it. A cached sentence is not spoken again, and
   * simultaneous callers for the same sentence share one run.
   * @throws SpeechError when the text cannot be spoken, AppError `aborted`, `program-failed`, …
   */
  speak(need: SpeechNeed, signal: AbortSignal): Promise<MeasuredSpeech>;
  /** The WAV file (48 kHz, mono, 16 bit) of a sentence that `speak` has returned. */
  pathOf(speechKey: string): string;
};

/**
 * A cache of spoken sentences in a folder. Create one per process, because it tracks running syntheses.
 * Above `keepBytes` the least recently used sentences are deleted; they are spoken again on demand.
 */
export function createSpeechCache(options: {
  folder: string;
  synthesizers: readonly Synthesizer[];
  keepBytes?: number;
  now?: () => number;
}): SpeechCache {
  const { folder, synthesizers, keepBytes = defaultKeepBytes, now = Date.now } = options;
  let prunedAtMs = 0;
  const pool = createTaskPool(batchesAtATime);
  const inFlight = new Map<string, Promise<void>>();
  const pathOf = (speechKey: string) => speechPath(folder, speechKey);

  async function make(input: SpeechInput, signal: AbortSignal): Promise<void> {
    await pool.run(signal, async () => {
      // Another caller may have finished some meanwhile.
      const missing = await missingOf(input.sentences, pathOf);
      for (const sentences of input.synthesizer.isOnline
        ? missing.map((one) => [one])
        : [missing]) {
        if (sentences.length > 0) await makeSpeech(folder, { ...input, sentences }, signal);
      }
    });
    if (now() - prunedAtMs < pruneEveryMs) return;
    prunedAtMs = now();
    await pruneFolder(folder, keepBytes);
  }

  /** Resolves when all sentences are in the cache. */
  async function provide(input: SpeechInput, signal: AbortSignal): Promise<void> {
    for (;;) {
      throwIfCancelled(signal);
      const missing = await missingOf(input.sentences, pathOf);
      if (missing.length === 0) return;
      const mine = missing.filter(({ speechKey }) => !inFlight.has(speechKey));
      if (mine.length === 0) {
        // A failed or cancelled run of another caller is ignored; the next round tries again.
        const runs = missing.map(async ({ speechKey }) => await inFlight.get(speechKey));
        await untilCancelled(Promise.allSettled(runs), signal);
        continue;
      }
      const run = make({ ...input, sentences: mine }, signal);
      for (const { speechKey } of mine) inFlight.set(speechKey, run);
      try {
        await run;
      } finally {
        for (const { speechKey } of mine) inFlight.delete(speechKey);
      }
    }
  }

  async function speak(need: SpeechNeed, signal: AbortSignal): Promise<MeasuredSpeech> {
    const { synthesizer, voice } = findVoice(synthesizers, need.voice);
    const sentences = speakableSentences(need.text, voice).map((sentence) => ({
      ...sentence,
      speechKey: speechKeyOf({
        synthesizerVersion: synthesizer.version,
        voice: voice.id,
        gainDb: voice.gainDb,
        rate: need.rate,
        spoken: sentence.spoken,
      }),
    }));
    const unique = [...new Map(sentences.map((entry) => [entry.speechKey, entry])).values()];
    // Files are touched before waiting, so that another caller's pruning keeps them.
    await Promise.all(unique.map(({ speechKey }) => touchSealed(pathOf(speechKey))));
    await provide({ synthesizer, voice, rate: need.rate, sentences: unique }, signal);
    return await measure(need, voice, sentences, pathOf);
  }

  return { voices: synthesizers.flatMap((synthesizer) => synthesizer.voices), speak, pathOf };
}

async function measure(
  need: SpeechNeed,
  voice: Voice,
  sentences: ReadonlyArray<{ shown: string; pauseSeconds: number; speechKey: string }>,
  pathOf: (speechKey: string) => string,
): Promise<MeasuredSpeech> {
  const measured: MeasuredSpeech["sentences"] = [];
  for (const [index, { shown, pauseSeconds, speechKey }] of sentences.entries()) {
    const spoken = await readSpoken(pathOf(speechKey));
    if (spoken === null) throw new AppError("unexpected", `speech file ${speechKey} is gone`);
    measured.push({
      text: shown,
      seconds: spoken.seconds,
      pauseSeconds: index === sentences.length - 1 ? 0 : pauseSeconds,
      speechKey,
      times: shownTimes(shown, spoken, voice.language),
    });
  }
  const total = measured.reduce(
    (sum, { seconds, pauseSeconds }) => sum + seconds + pauseSeconds,
    0,
  );
  return { ...need, sentences: measured, seconds: total };
}

function findVoice(synthesizers: readonly Synthesizer[], id: string) {
  for (const synthesizer of synthesizers) {
    const voice = synthesizer.voices.find((candidate) => candidate.id === id);
    if (voice) return { synthesizer, voice };
  }
  const known = synthesizers.flatMap(({ voices }) => voices.map((voice) => voice.id)).join(", ");
  throw new SpeechError("voice-unknown", `There is no voice "${id}" here. There are: ${known}.`);
}

async function missingOf<S extends { speechKey: string }>(
  sentences: readonly S[],
  pathOf: (speechKey: string) => string,
): Promise<S[]> {
  const missing: S[] = [];
  for (const sentence of sentences) {
    if ((await readSpoken(pathOf(sentence.speechKey))) === null) missing.push(sentence);
  }
  return missing;
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError("aborted", "Speaking was cancelled.");
}

async function untilCancelled(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let onAbort: () => void = () => undefined;
  const cancelled = new Promise<void>((resolve) => {
    onAbort = resolve;
    signal.addEventListener("abort", onAbort, { once: true });
  });
  await Promise.race([work, cancelled]);
  signal.removeEventListener("abort", onAbort);
}
