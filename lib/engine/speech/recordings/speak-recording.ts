import "server-only";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { moveFile } from "@/lib/base/files/move-file";
import { sealFile, touchSealed } from "@/lib/engine/cache/seal";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { MeasuredSentence, MeasuredSpeech, SpeechNeed } from "@/lib/engine/plan/facts";
import { chooseVoice } from "@/lib/engine/plan/voices/choose-voice";
import type { SpeechCache } from "../speech-cache";
import { SpeechError } from "../speech-error";
import { readSpoken, speechKeyOf } from "../speech-files";
import { shownTimes } from "../timing/shown-times";
import { writeTiming } from "../timing/speech-timing";
import { runVoiceScript } from "../voices/run-voice-script";
import type { Voice } from "../voices/voices";

/** A recording that says a text. */
export type Recording = {
  /** Hex SHA-256 of its file. */
  contentHash: string;
  /** ffmpeg's arguments that open it, and the stream of its sound. */
  input: readonly string[];
  stream: string;
};

/** Rises when sentences are cut otherwise. */
const version = "recording-1";
export const longestRecordingSeconds = 600;
/** A person speaks up to so many times slower or faster than the voice it is compared with. */
const tempo = { slowest: 3, fastest: 0.4 };

const answerSchema = z.object({
  voiceSeconds: z.number(),
  sentences: z.array(
    z.object({
      from: z.number(),
      until: z.number(),
      pauses: z.array(z.tuple([z.number(), z.number()])),
      words: z.array(z.number()),
    }),
  ),
});

type Options = { cache: SpeechCache; folder: string };

/**
 * Cuts a recording into the sentences of the text that it says, and measures them. The same text is spoken by a voice
 * of this machine, and both are aligned by their sound: that tells when each word is said.
 * @throws SpeechError where the recording cannot say this text; AppError `aborted`, `program-failed`, …
 */
export async function speakRecording(
  need: SpeechNeed,
  recording: Recording,
  { cache, folder }: Options,
  signal: AbortSignal,
): Promise<MeasuredSpeech> {
  const voice = referenceVoice(need.text, cache.voices);
  const reference = await cache.speak({ text: need.text, voice: voice.id, rate: 0 }, signal);
  const keys = reference.sentences.map((_, index) =>
    speechKeyOf({
      synthesizerVersion: version,
      voice: recording.contentHash,
      gainDb: 0,
      rate: 0,
      spoken: JSON.stringify([index, need.text]),
    }),
  );
  await Promise.all(keys.map((key) => touchSealed(cache.pathOf(key))));
  const known = await measure(need, { reference, keys, voice, cache });
  if (known) return known;
  await cut(recording, { reference, keys, cache, folder }, signal);
  const made = await measure(need, { reference, keys, voice, cache });
  if (!made) throw cannotSay(need.text, "no voice is heard in it");
  return made;
}

/** The voice that says the text for comparison: one of this machine, which costs nothing. */
export function referenceVoice(text: string, voices: readonly Voice[]): Voice {
  const own = voices.filter(({ online }) => online === undefined);
  const chosen = chooseVoice(undefined, text, own);
  const voice = own.find(({ id }) => id === chosen?.id);
  if (!voice) throw cannotSay(text, "this machine knows no voice of its language");
  return voice;
}

type Making = { reference: MeasuredSpeech; keys: readonly string[]; cache: SpeechCache };

async function cut(
  recording: Recording,
  { reference, keys, cache, folder }: Making & { folder: string },
  signal: AbortSignal,
): Promise<void> {
  const workRoot = path.join(/* turbopackIgnore: true */ folder, "work");
  await mkdir(workRoot, { recursive: true });
  const work = await mkdtemp(path.join(/* turbopackIgnore: true */ workRoot, "recording-"));
  const at = (name: string) => path.join(/* turbopackIgnore: true */ work, name);
  try {
    const recordingPath = at("recording.wav");
    const args = [
      ...flags("-v error -nostdin -y -threads 1"),
      ...recording.input,
      "-map",
      recording.stream,
      // A hum of the room or the desk is below every voice.
      ...flags(`-vn -af highpass=f=70,aresample=48000 -ac 1 -t ${longestRecordingSeconds}`),
      ...flags("-c:a pcm_s16le -f wav"),
      recordingPath,
    ];
    await runProgram(ffmpegPath(), args, { signal, deadlineMs: 120_000 });
    const input = {
      recordingPath,
      sentences: reference.sentences.map((sentence, index) => ({
        referencePath: cache.pathOf(sentence.speechKey),
        pauseSeconds: sentence.pauseSeconds,
        words: boundsOf(sentence),
        outputPath: at(`${index}.wav`),
      })),
    };
    const answer = answerSchema.parse(
      JSON.parse(await runVoiceScript("recordings/align-child.mjs", input, signal)),
    );
    refuseOtherTexts(reference, answer.voiceSeconds);
    for (const [index, made] of answer.sentences.entries()) {
      const target = cache.pathOf(keys[index] ?? "");
      const next = answer.sentences[index + 1];
      const words = wordsOf(reference.sentences[index], made.words);
      const pauseAfter = next ? Math.max(0, next.from - made.until) : 0;
      const note = writeTiming({ pauses: made.pauses, words, pauseAfter });
      const finished = at(`${index}.wav`);
      await sealFile(target, { made: finished, note });
      await moveFile(finished, target);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** When each word begins and ends, one after the other; the ends of the sentence where its words are not known. */
function boundsOf({ seconds, times = [] }: MeasuredSentence): number[] {
  return times.length === 0 ? [0, seconds] : times.flatMap(({ from, until }) => [from, until]);
}

function wordsOf(sentence: MeasuredSentence | undefined, bounds: readonly number[]) {
  const times = sentence?.times ?? [];
  if (!sentence || times.length === 0) return null;
  return times.map(({ start, end }, index) => ({
    text: sentence.text.slice(start, end),
    from: bounds[2 * index] ?? 0,
    until: bounds[2 * index + 1] ?? 0,
  }));
}

/** A recording of another text would be cut anywhere. */
function refuseOtherTexts({ seconds, text }: MeasuredSpeech, voiceSeconds: number): void {
  const pace = voiceSeconds / Math.max(0.1, seconds);
  if (pace >= tempo.fastest && pace <= tempo.slowest) return;
  const whole = (value: number) => Math.max(1, Math.round(value));
  throw cannotSay(
    text,
    `it has ${whole(voiceSeconds)} s of voice, and the text takes about ${whole(seconds)} s`,
  );
}

async function measure(
  need: SpeechNeed,
  { reference, keys, voice, cache }: Making & { voice: Voice },
): Promise<MeasuredSpeech | null> {
  const sentences: MeasuredSentence[] = [];
  for (const [index, { text }] of reference.sentences.entries()) {
    const speechKey = keys[index] ?? "";
    const spoken = await readSpoken(cache.pathOf(speechKey));
    if (!spoken) return null;
    sentences.push({
      text,
      seconds: spoken.seconds,
      pauseSeconds: index === keys.length - 1 ? 0 : (spoken.timing.pauseAfter ?? 0),
      speechKey,
      times: shownTimes(text, spoken, voice.language),
    });
  }
  const seconds = sentences.reduce((sum, one) => sum + one.seconds + one.pauseSeconds, 0);
  return { ...need, sentences, seconds };
}

function cannotSay(text: string, why: string): SpeechError {
  const shown = text.length > 60 ? `${Array.from(text).slice(0, 60).join("")}…` : text;
  return new SpeechError(
    "recording-differs",
    `The recording does not say ${JSON.stringify(shown)}: ${why}. Record this text, or take the recording away.`,
  );
}
