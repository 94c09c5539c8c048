import { z } from "zod";
import type { SpokenWord } from "../voices/synthesizer";

const seconds = z.number().nonnegative();

/**
 * What is known of when a sentence is said, in seconds of its file. It is kept in the seal of the file. A
 * file of an older version, or without a note, is spoken again.
 */
const timingSchema = z.object({
  version: z.literal(1),
  /** Stretches without a voice, in order. */
  pauses: z.array(z.tuple([seconds, seconds])),
  /** The words in order, as they were given to the voice; null when the synthesizer does not tell. */
  words: z.array(z.tuple([z.string(), seconds, seconds])).nullable(),
  /** Of a recording: the speaker's pause before the next sentence. */
  pauseAfter: seconds.exactOptional(),
});

export type SpeechTiming = {
  pauses: ReadonlyArray<readonly [number, number]>;
  words: readonly SpokenWord[] | null;
  pauseAfter?: number;
};

/** Reads the note of a speech file; null when it holds none of this version. */
export function readTiming(note: Buffer): SpeechTiming | null {
  if (note.length === 0) return null;
  const read = timingSchema.safeParse(parse(note));
  if (!read.success) return null;
  const { pauses, words, pauseAfter } = read.data;
  return {
    pauses,
    ...(pauseAfter === undefined ? {} : { pauseAfter }),
    words: words && words.map(([text, from, until]) => ({ text, from, until })),
  };
}

function parse(note: Buffer): unknown {
  try {
    return JSON.parse(note.toString("utf8"));
  } catch {
    return null;
  }
}

const toMilliseconds = (value: number) => Math.max(0, Math.round(value * 1000) / 1000);

/** The note of a speech file. */
export function writeTiming({ pauses, words, pauseAfter }: SpeechTiming): Buffer {
  const note: z.infer<typeof timingSchema> = {
    version: 1,
    ...(pauseAfter === undefined ? {} : { pauseAfter: toMilliseconds(pauseAfter) }),
    pauses: pauses.map(([from, until]) => [toMilliseconds(from), toMilliseconds(until)]),
    words:
      words &&
      words.map(({ text, from, until }) => [text, toMilliseconds(from), toMilliseconds(until)]),
  };
  return Buffer.from(JSON.stringify(note));
}
