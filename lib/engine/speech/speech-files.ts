import "server-only";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/base/pure/errors";
import { isIntact } from "@/lib/engine/cache/seal";

const sampleRate = 48_000;
const headerBytes = 44;
const keyPattern = /^[0-9a-f]{40}$/;

/**
 * Changes with what the shelf itself does to a voice (trimming, level, rate): it is part of each key,
 * so that old files are not taken for new ones.
 */
const shelfVersion = "1";

/** What the sound of one sentence depends on. */
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
  const identity = [shelfVersion, synthesizerVersion, voice, gainDb, rate, spoken];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 40);
}

/** @throws AppError `not-found` for what is no speech key (keys travel in stored timelines) */
export function speechPath(folder: string, speechKey: string): string {
  if (!keyPattern.test(speechKey)) {
    throw new AppError(
      "not-found",
      `${JSON.stringify(speechKey)} is not the key of a speech file.`,
    );
  }
  return path.join(/* turbopackIgnore: true */ folder, speechKey.slice(0, 2), `${speechKey}.wav`);
}

/**
 * Seconds of a shelf file by its count of samples; null when there is none, or when it is not whole
 * (header and size disagree) or was written to since it was made.
 */
export async function spokenSeconds(file: string): Promise<number | null> {
  if (!(await isIntact(file))) return null;
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
