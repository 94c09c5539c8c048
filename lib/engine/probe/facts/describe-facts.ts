import type { MediaFacts } from "@/lib/engine/plan/facts";
import { interlacingOf } from "./interlacing";
import type { StreamFacts } from "./probe-facts";
import { demuxerOf } from "../source/source-input";

/** Facts without the id, which registration assigns. Black ranges and loudness come later: `analyseMedia`. */
export type ProbedFacts = Omit<MediaFacts, "mediaId">;

/** Change the version when files would be described differently. */
export const factsVersion = 2;

export type Measured = {
  demuxer: string;
  durationSeconds: number;
  sizeBytes: number;
  hash: string;
};

/** The facts of a file, from its chosen streams and its measurements. */
export function describe(streams: StreamFacts, measured: Measured): ProbedFacts {
  const interlaced = streams.video ? interlacingOf(streams.video, measured.demuxer) : undefined;
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
    factsVersion,
    blackRanges: [],
    loudnessLufs: null,
    ...(streams.video ? { pictureStream: streams.video.index } : {}),
    ...(streams.audio ? { soundStream: streams.audio.index } : {}),
    ...(streams.video?.color_space ? { colorSpace: streams.video.color_space } : {}),
    ...(streams.video?.color_primaries ? { colorPrimaries: streams.video.color_primaries } : {}),
    ...(streams.video?.color_transfer ? { colorTransfer: streams.video.color_transfer } : {}),
    ...(interlaced && streams.kind === "video" ? { interlaced } : {}),
  };
}
