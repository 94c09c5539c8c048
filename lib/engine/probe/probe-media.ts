import "server-only";
import { open, stat } from "node:fs/promises";
import { AppError } from "@/lib/base/pure/errors";
import { ffmpegPath, ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { measureBars } from "./analysis/measure-bars";
import { contentHash } from "./content-hash";
import { describe as describeFacts, type ProbedFacts } from "./facts/describe-facts";
import { measureKeyGap } from "./facts/key-gap";
import { pictureDemuxers, readSignature, signatureBytes } from "./source/media-signature";
import {
  type DecodedStretch,
  decodeArgs,
  packetTimesArgs,
  probeArgs,
  readFrameLines,
} from "./facts/probe-args";
import { readStreams, type StreamFacts } from "./facts/probe-facts";
import { type ProbeRefusal, refuse } from "./probe-refusal";
import { type Probe, probeSchema } from "./facts/probe-schema";
import { examineStill } from "./pictures/examine-still";
import { unindexedFormats } from "./source/read-from";
import { streamDetails } from "./facts/stream-details";
import { measureWhite } from "./colour/white-nits";

export type ProbeAnswer = { ok: true; facts: ProbedFacts } | ProbeRefusal;

const limits = { memoryBytes: 3 * 1024 ** 3, cpuSeconds: 60 };
const deadlineMs = 60_000;
/** How much of the start and of the end is decoded before a file is accepted. */
const sampleSeconds = 1.5;
/** A file is cut off when its header claims more than this beyond what can be decoded. */
const missingSecondsAllowed = 1;

/**
 * Examines an uploaded file: recognises its format by content, runs ffprobe, and decodes its start and
 * its end. A refusal carries a sentence for the person who uploaded the file.
 * @throws AppError `aborted`, `program-missing`; for an unreadable file the error of the system
 */
export async function probeMedia(file: string, signal?: AbortSignal): Promise<ProbeAnswer> {
  const { size: sizeBytes } = await stat(file);
  if (sizeBytes === 0) return refuse("empty");
  const head = await readHead(file);
  const signature = readSignature(head);
  if (signature.kind === "playlist") return refuse("playlist");
  if (signature.kind === "unsupported") return refuse("unsupported", signature.name);
  if (signature.kind === "unknown") return refuse("not-media");
  const { demuxer, picture } = signature;
  const isStill = picture !== undefined || pictureDemuxers.has(demuxer);
  const still = isStill ? await examineStill(file, demuxer, head, signal) : null;
  if (still?.copy) {
    const hash = await contentHash(file, signal);
    return { ok: true, facts: { ...still.copy, sizeBytes, contentHash: hash } };
  }
  // A still that this ffmpeg is too old to decode is not damaged.
  const undecodable = picture ? refuse("unsupported", picture) : refuse("undecodable");
  try {
    const probed = await askProbe(file, demuxer, signal);
    if (probed.probe === null) {
      return picture && probed.refusal.reason !== "picture-too-large"
        ? undecodable
        : probed.refusal;
    }
    const streams = readStreams(probed.probe, still?.upright ?? null);
    if (streams === null) return picture ? undecodable : refuse("no-streams");
    const keyGapSeconds = await findKeyGap(file, demuxer, streams, signal);
    const durationSeconds = await vouch(file, demuxer, { ...streams, keyGapSeconds }, signal);
    if (typeof durationSeconds !== "number") {
      return durationSeconds.reason === "undecodable" ? undecodable : durationSeconds;
    }
    const hash = await contentHash(file, signal);
    const facts = describeFacts(streams, { demuxer, durationSeconds, sizeBytes, hash });
    const moving = still?.moving ? await timeRounds(file, demuxer, still.moving, signal) : null;
    const whiteNits = await measureWhite(file, facts, { signal, deadlineMs, limits });
    const bars = await measureBars(file, facts, { signal, deadlineMs, limits });
    return {
      ok: true,
      facts: {
        ...facts,
        streams: streamDetails(probed.probe),
        ...(keyGapSeconds === null ? {} : { keyGapSeconds }),
        ...(whiteNits === null ? {} : { whiteNits }),
        ...(moving === null ? {} : { moving }),
        ...(bars === null ? {} : { bars }),
      },
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "program-timeout") return refuse("too-slow");
    throw error;
  }
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.alloc(signatureBytes);
    await handle.read(buffer, 0, signatureBytes, 0);
    return buffer;
  } finally {
    await handle.close();
  }
}

async function askProbe(
  file: string,
  demuxer: string,
  signal?: AbortSignal,
): Promise<{ probe: Probe } | { probe: null; refusal: ProbeRefusal }> {
  try {
    const { stdout, stderrTail } = await runProgram(ffprobePath(), probeArgs(file, demuxer), {
      signal,
      deadlineMs,
      limits,
    });
    if (isTooLarge(stderrTail)) return { probe: null, refusal: refuse("picture-too-large") };
    return { probe: probeSchema.parse(JSON.parse(stdout)) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const said = stderrOf(error);
    const tooLarge = isTooLarge(said);
    const cut = /moov atom not found|Invalid data|End of file/i.test(said);
    const reason = tooLarge ? "picture-too-large" : cut ? "truncated" : "not-media";
    return { probe: null, refusal: refuse(reason) };
  }
}

/** Measures the length of one round: an APNG only states how often it is played. */
async function timeRounds(
  file: string,
  demuxer: string,
  moving: NonNullable<ProbedFacts["moving"]>,
  signal?: AbortSignal,
): Promise<ProbedFacts["moving"]> {
  if (moving.seconds > 0) return moving;
  return { ...moving, seconds: (await measureLength(file, demuxer, 0, signal)) ?? 0 };
}

/** The longest gap between key pictures, in seconds; null for formats that have an index for seeking. */
async function findKeyGap(
  file: string,
  demuxer: string,
  { kind, video }: StreamFacts,
  signal?: AbortSignal,
): Promise<number | null> {
  if (kind !== "video" || video === null || !unindexedFormats.has(demuxer)) return null;
  return await measureKeyGap(file, { demuxer, index: video.index }, { signal, deadlineMs, limits });
}

/** Decodes the start and the end; returns the length in seconds that can really be played. */
async function vouch(
  file: string,
  demuxer: string,
  streams: StreamFacts & { keyGapSeconds: number | null },
  signal?: AbortSignal,
): Promise<number | ProbeRefusal> {
  const stream = streams.video ?? streams.audio;
  if (stream === null) return refuse("no-streams");
  if (streams.video !== null && streams.width * streams.height <= 1) {
    return refuse(streams.kind === "video" ? "beginning-missing" : "too-small");
  }
  const video = streams.video !== null;
  const decode = (seekSeconds: number, lengthSeconds?: number) => {
    const part = { streamIndex: stream.index, video, seekSeconds };
    const stretch: DecodedStretch =
      lengthSeconds === undefined ? { ...part, fromKey: true } : { ...part, lengthSeconds };
    return decodePart(file, demuxer, stretch, signal);
  };
  const first = await decode(0, sampleSeconds);
  if (first.pictureTooLarge) return refuse("picture-too-large");
  if (first.count === 0) return refuse("undecodable");
  if (streams.kind === "image") return 0;
  const claimed =
    streams.claimedSeconds ?? (await measureLength(file, demuxer, stream.index, signal));
  if (claimed === null) return refuse("truncated");
  // When key pictures are far apart, or each picture is shown long, decoding must start earlier.
  const farSeconds = sampleSeconds + 2 * (streams.keyGapSeconds ?? 0);
  for (const reachSeconds of [sampleSeconds, 12, null]) {
    const from = Math.max(0, claimed - (reachSeconds ?? farSeconds));
    const last =
      from === 0 && claimed <= sampleSeconds
        ? first
        : await decode(from, reachSeconds === null ? undefined : reachSeconds + 5);
    if (last.count === 0) continue;
    const end =
      (last.lastSeconds ?? 0) + (streams.framesPerSecond > 0 ? 1 / streams.framesPerSecond : 0);
    const playable = Math.round(Math.min(claimed, Math.max(end, 0.04)) * 1000) / 1000;
    if (claimed - end <= missingSecondsAllowed) return playable;
    // The last picture may be shown long; the sound then reaches the claimed end.
    const heard = await soundReaches(file, demuxer, streams.audio, claimed, signal);
    return heard ? Math.round(claimed * 1000) / 1000 : refuse("truncated");
  }
  return refuse("truncated");
}

async function soundReaches(
  file: string,
  demuxer: string,
  audio: StreamFacts["audio"],
  claimedSeconds: number,
  signal?: AbortSignal,
): Promise<boolean> {
  if (audio === null) return false;
  const from = Math.max(0, claimedSeconds - 3);
  const stretch = { streamIndex: audio.index, video: false, seekSeconds: from, lengthSeconds: 5 };
  const { lastSeconds } = await decodePart(file, demuxer, stretch, signal);
  return lastSeconds !== null && claimedSeconds - lastSeconds <= missingSecondsAllowed;
}

type DecodedPart = { count: number; lastSeconds: number | null; pictureTooLarge: boolean };

async function decodePart(
  file: string,
  demuxer: string,
  part: DecodedStretch,
  signal?: AbortSignal,
): Promise<DecodedPart> {
  try {
    const { stdout, stderrTail } = await runProgram(ffmpegPath(), decodeArgs(file, demuxer, part), {
      signal,
      deadlineMs,
      limits,
    });
    return { ...readFrameLines(stdout), pictureTooLarge: isTooLarge(stderrTail) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const said = stderrOf(error);
    return { count: 0, lastSeconds: null, pictureTooLarge: isTooLarge(said) };
  }
}

async function measureLength(
  file: string,
  demuxer: string,
  streamIndex: number,
  signal?: AbortSignal,
): Promise<number | null> {
  const { stdout } = await runProgram(ffprobePath(), packetTimesArgs(file, demuxer, streamIndex), {
    signal,
    deadlineMs,
    limits,
  });
  let end = 0;
  for (const line of stdout.split("\n")) {
    const [pts, length] = line.split(",").map(Number);
    if (pts !== undefined && Number.isFinite(pts)) end = Math.max(end, pts + (length || 0));
  }
  return end > 0 ? end : null;
}

function isTooLarge(said: string): boolean {
  return /Picture size .* (is invalid|exceeds)/i.test(said);
}

function stderrOf(error: AppError): string {
  const { stderrTail } = error.details;
  return typeof stderrTail === "string" ? stderrTail : "";
}

function isFailure(error: unknown): error is AppError {
  return error instanceof AppError && error.code === "program-failed";
}
