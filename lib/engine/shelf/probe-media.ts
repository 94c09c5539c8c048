import "server-only";
import { open, stat } from "node:fs/promises";
import { AppError } from "@/lib/base/errors";
import { ffmpegPath, ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { contentHash } from "./content-hash";
import { asItStands, exifUprighting } from "./exif-orientation";
import { pictureDemuxers, readSignature, signatureBytes } from "./media-signature";
import { decodeArgs, packetTimesArgs, probeArgs, readFrameLines } from "./probe-args";
import { readStreams, type StreamFacts } from "./probe-facts";
import { type ProbeRefusal, refuse } from "./probe-refusal";
import { type Probe, probeSchema } from "./probe-schema";
import { demuxerOf } from "./source-input";

/** Facts without the id, which the register gives. Black ranges and loudness come later: `analyseMedia`. */
export type ProbedFacts = Omit<MediaFacts, "mediaId">;
export type ProbeAnswer = { ok: true; facts: ProbedFacts } | ProbeRefusal;

const limits = { memoryBytes: 3 * 1024 ** 3, cpuSeconds: 60 };
const deadlineMs = 60_000;
const headBytes = 128 * 1024;
/** How much of the start and of the end is decoded before a file is believed. */
const sampleSeconds = 1.5;
/** A header that promises this much more than the file holds marks a cut-off file. */
const missingSecondsAllowed = 1;

/**
 * Examines a file that a person gave us: names its format by content, asks ffprobe, decodes its
 * start and its end. Refusals carry a sentence for that person.
 * @throws AppError `aborted`, `program-missing`; an unreadable file is the system's own error
 */
export async function probeMedia(file: string, signal?: AbortSignal): Promise<ProbeAnswer> {
  const { size: sizeBytes } = await stat(file);
  if (sizeBytes === 0) return refuse("empty");
  const head = await readHead(file);
  const signature = readSignature(head.subarray(0, signatureBytes));
  if (signature.kind === "playlist") return refuse("playlist");
  if (signature.kind === "unsupported") return refuse("unsupported", signature.name);
  if (signature.kind === "unknown") return refuse("not-media");
  const { demuxer, picture } = signature;
  const isStill = picture !== undefined || pictureDemuxers.has(demuxer);
  const still = isStill ? (demuxer === "jpeg_pipe" ? exifUprighting(head) : asItStands) : null;
  // A still that this ffmpeg is too old for is not damaged.
  const undecodable = picture ? refuse("unsupported", picture) : refuse("undecodable");
  try {
    const asked = await askProbe(file, demuxer, signal);
    if (asked.probe === null) {
      return picture && asked.refusal.reason !== "picture-too-large" ? undecodable : asked.refusal;
    }
    const streams = readStreams(asked.probe, still);
    if (streams === null) return picture ? undecodable : refuse("no-streams");
    const durationSeconds = await vouch(file, demuxer, streams, signal);
    if (typeof durationSeconds !== "number") {
      return durationSeconds.reason === "undecodable" ? undecodable : durationSeconds;
    }
    const hash = await contentHash(file, signal);
    return {
      ok: true,
      facts: describe(streams, { demuxer, durationSeconds, sizeBytes, hash }),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "program-timeout") return refuse("too-slow");
    throw error;
  }
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.alloc(headBytes);
    await handle.read(buffer, 0, headBytes, 0);
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

/** Decodes the start and the end; answers the length in seconds that can really be played. */
async function vouch(
  file: string,
  demuxer: string,
  streams: StreamFacts,
  signal?: AbortSignal,
): Promise<number | ProbeRefusal> {
  const stream = streams.video ?? streams.audio;
  if (stream === null) return refuse("no-streams");
  if (streams.video !== null && streams.width * streams.height <= 1) return refuse("undecodable");
  const decode = (seekSeconds: number, lengthSeconds: number) =>
    decodePart(
      file,
      demuxer,
      { streamIndex: stream.index, video: streams.video !== null, seekSeconds, lengthSeconds },
      signal,
    );
  const first = await decode(0, sampleSeconds);
  if (first.pictureTooLarge) return refuse("picture-too-large");
  if (first.count === 0) return refuse("undecodable");
  if (streams.kind === "image") return 0;
  const claimed =
    streams.claimedSeconds ?? (await measureLength(file, demuxer, stream.index, signal));
  if (claimed === null) return refuse("truncated");
  for (const reachSeconds of [sampleSeconds, 12]) {
    const from = Math.max(0, claimed - reachSeconds);
    const last =
      from === 0 && claimed <= sampleSeconds ? first : await decode(from, reachSeconds + 5);
    if (last.count === 0) continue;
    const end =
      (last.lastSeconds ?? 0) + (streams.framesPerSecond > 0 ? 1 / streams.framesPerSecond : 0);
    if (claimed - end > missingSecondsAllowed) return refuse("truncated");
    return Math.round(Math.min(claimed, Math.max(end, 0.04)) * 1000) / 1000;
  }
  return refuse("truncated");
}

type DecodedPart = { count: number; lastSeconds: number | null; pictureTooLarge: boolean };

async function decodePart(
  file: string,
  demuxer: string,
  part: { streamIndex: number; video: boolean; seekSeconds: number; lengthSeconds: number },
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

function describe(
  streams: StreamFacts,
  measured: { demuxer: string; durationSeconds: number; sizeBytes: number; hash: string },
): ProbedFacts {
  return {
    kind: streams.kind,
    durationSeconds: measured.durationSeconds,
    width: streams.width,
    height: streams.height,
    rotationDegrees: streams.rotationDegrees,
    ...(streams.mirrored ? { mirrored: true } : {}),
    framesPerSecond: streams.framesPerSecond,
    hasAudio: streams.audio !== null,
    videoCodec: streams.video?.codec_name ?? null,
    audioCodec: streams.audio?.codec_name ?? null,
    formatName: demuxerOf(measured.demuxer),
    sizeBytes: measured.sizeBytes,
    contentHash: measured.hash,
    blackRanges: [],
    loudnessLufs: null,
    ...(streams.video?.color_space ? { colorSpace: streams.video.color_space } : {}),
    ...(streams.video?.color_transfer ? { colorTransfer: streams.video.color_transfer } : {}),
  };
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
