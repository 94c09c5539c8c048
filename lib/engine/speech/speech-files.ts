import "server-only";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/base/pure/errors";
import { readSealed } from "@/lib/engine/cache/seal";
import { readTiming, type SpeechTiming } from "./timing/speech-timing";

const sampleRate = 48_000;
const headerBytes = 44;
const keyPattern = /^[0-9a-f]{40}$/;

/**
 * Version of the cache's own processing (trimming, level, rate). It is part of each key, so that old
 * files are not reused after a change.
 */
const cacheVersion = "1";

/** Everything that determines the sound of a sentence. */
export type SpokenSentence = {
  synthesizerVersion: string;
  voice: string;
  gainDb: number;
  rate: number;
  spoken: string;
};

/** The content key of one spoken sentence: 40 hex digits. */
export function speechKeyOf(sentence: SpokenSentence): string {
  const { synthesizerVersion, voice, gainDb, rate, spoken } = sentence;
  const identity = [cacheVersion, synthesizerVersion, voice, gainDb, rate, spoken];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 40);
}

/** @throws AppError `not-found` for an invalid key, because keys come from stored timelines */
export function speechPath(folder: string, speechKey: string): string {
  if (!keyPattern.test(speechKey)) {
    throw new AppError(
      "not-found",
      `${JSON.stringify(speechKey)} is not the key of a speech file.`,
    );
  }
  return path.join(/* turbopackIgnore: true */ folder, speechKey.slice(0, 2), `${speechKey}.wav`);
}

/** A spoken sentence as it lies in the cache. */
export type SpokenFile = { seconds: number; timing: SpeechTiming };

/**
 * Length of a cached file in seconds, by its count of samples, and when its words are said. Null when the
 * file is missing or incomplete (header and size disagree), was modified after it was made, or nothing is
 * known of its words, as of files that older versions made.
 */
export async function readSpoken(file: string): Promise<SpokenFile | null> {
  const note = await readSealed(file);
  const timing = note && readTiming(note);
  if (!timing) return null;
  const seconds = await secondsOf(file);
  return seconds === null ? null : { seconds, timing };
}

async function secondsOf(file: string): Promise<number | null> {
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) return null;
  try {
    const header = Buffer.alloc(headerBytes);
    const { bytesRead } = await handle.read(header, 0, headerBytes, 0);
    const { size } = await handle.stat();
    const dataBytes = bytesRead === headerBytes ? header.readUInt32LE(40) : 0;
    const isWhole =
      dataBytes > 0 &&
      size === headerBytes + dataBytes &&
      header.readUInt32LE(24) === sampleRate &&
      header.readUInt16LE(22) === 1;
    return isWhole ? dataBytes / 2 / sampleRate : null;
  } finally {
    await handle.close();
  }
}
