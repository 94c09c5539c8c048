import { z } from "zod";
import type { AnalysedShot, SoundAnalysis } from "./media-analysis";
import { textSources } from "./media-analysis";
import type { LooksResult, WordsResult } from "./pass-results";

const share = z.number().min(0).max(1);
const time = z.number().min(0);

const momentSchema = z.object({ at: time, columns: z.string(), rows: z.string() });

const shotSchema = z.object({
  fromSeconds: time,
  toSeconds: time,
  cutKind: z.enum(["start", "hard", "fade"]),
  motion: share,
  luma: share,
  saturation: share,
  sharpness: share,
  blackShare: share,
  frozenShare: share,
  speechShare: share,
  loudnessDb: z.number().nullable(),
  salience: z.array(momentSchema).exactOptional(),
});

/** A curve has one value per hop, up to a million of them: they are looked at without a schema each. */
const isFiniteNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const curve = z.custom<number[]>((value) => Array.isArray(value) && value.every(isFiniteNumber));
const pairs = z.custom<[number, number][]>(
  (value) =>
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isFiniteNumber)),
);

const soundSchema: z.ZodType<SoundAnalysis> = z.object({
  hopSeconds: z.number().positive(),
  loudnessDb: curve,
  highPassDb: curve,
  speech: pairs,
  hits: pairs,
  beats: curve,
});

const looksSchema: z.ZodType<LooksResult> = z.object({
  durationSeconds: time,
  shots: z.array(shotSchema),
  sound: soundSchema.nullable(),
});

const wordsSchema: z.ZodType<WordsResult> = z.object({
  texts: z.array(
    z.object({
      source: z.enum(textSources),
      language: z.enum(["en", "zh", "other"]),
      fromSeconds: time.exactOptional(),
      toSeconds: time.exactOptional(),
      words: z.string(),
      confidence: share,
      role: z.enum(["caption", "title", "credits", "scoreboard"]).exactOptional(),
      by: z.string().exactOptional(),
    }),
  ),
});

/** Stored shots; null when they cannot be read. */
export function readShots(stored: unknown): AnalysedShot[] | null {
  return z.object({ shots: z.array(shotSchema) }).safeParse(stored).data?.shots ?? null;
}

/** The stored result of the pass `looks`; null when it cannot be read. */
export function readLooks(stored: unknown): LooksResult | null {
  return looksSchema.safeParse(stored).data ?? null;
}

/** The stored result of the pass `words`, or of `descriptions`; null when it cannot be read. */
export function readWords(stored: unknown): WordsResult | null {
  return wordsSchema.safeParse(stored).data ?? null;
}
