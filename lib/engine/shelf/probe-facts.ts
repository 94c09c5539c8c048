import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { Uprighting } from "./exif-orientation";
import type { Probe, ProbeStream } from "./probe-schema";

/** What the probe alone can tell; the rest comes from decoding, hashing and analysis. */
export type StreamFacts = {
  kind: MediaFacts["kind"];
  video: ProbeStream | null;
  audio: ProbeStream | null;
  /** Length the header claims; null when it claims none. */
  claimedSeconds: number | null;
  width: number;
  height: number;
  rotationDegrees: MediaFacts["rotationDegrees"];
  mirrored: boolean;
  framesPerSecond: number;
};

/**
 * Reads a probe; null when the file holds neither picture nor sound.
 * @param still how a still is brought upright; null for what is no still
 */
export function readStreams(probe: Probe, still: Uprighting | null): StreamFacts | null {
  const isPicture = still !== null;
  const video =
    probe.streams.find(
      (stream) => stream.codec_type === "video" && stream.disposition?.attached_pic !== 1,
    ) ?? null;
  const audio = probe.streams.find((stream) => stream.codec_type === "audio") ?? null;
  if (video === null && audio === null) return null;
  const kind = video === null ? "audio" : isPicture ? "image" : "video";
  const rotationDegrees = video === null ? 0 : (still?.rotationDegrees ?? readRotation(video));
  const size = video === null ? { width: 0, height: 0 } : shownSize(video, rotationDegrees);
  return {
    kind,
    video,
    audio: isPicture ? null : audio,
    claimedSeconds: isPicture ? 0 : readDuration(probe, video ?? audio),
    ...size,
    rotationDegrees,
    mirrored: still?.mirrored ?? false,
    framesPerSecond: kind === "video" && video !== null ? readRate(video) : 0,
  };
}

/** The display matrix counts counter-clockwise; we say by how much to turn clockwise. */
function readRotation(stream: ProbeStream): MediaFacts["rotationDegrees"] {
  const matrix = stream.side_data_list?.find((data) => data.rotation !== undefined)?.rotation;
  const turns = Math.round((matrix ?? 0) / 90) * 90;
  const clockwise = ((-turns % 360) + 360) % 360;
  return clockwise === 90 || clockwise === 180 || clockwise === 270 ? clockwise : 0;
}

function shownSize(stream: ProbeStream, degrees: number): { width: number; height: number } {
  const ratio = /^(\d+):(\d+)$/.exec(stream.sample_aspect_ratio ?? "");
  const stretch = ratio && Number(ratio[1]) > 0 && Number(ratio[2]) > 0 ? ratio : null;
  const factor = stretch ? Number(stretch[1]) / Number(stretch[2]) : 1;
  const across = Math.max(1, Math.round((stream.width ?? 0) * factor));
  const down = Math.max(1, stream.height ?? 0);
  const turned = degrees === 90 || degrees === 270;
  return turned ? { width: down, height: across } : { width: across, height: down };
}

function readRate(stream: ProbeStream): number {
  for (const text of [stream.avg_frame_rate, stream.r_frame_rate]) {
    const [above, below] = (text ?? "").split("/").map(Number);
    const rate = above !== undefined && below ? above / below : 0;
    if (rate > 0 && rate <= 240) return Math.round(rate * 1000) / 1000;
  }
  return 25;
}

/** The stream's own length first: sound may run on after the last picture. */
function readDuration(probe: Probe, stream: ProbeStream | null): number | null {
  const tag = /^(\d+):(\d+):([\d.]+)$/.exec(stream?.tags?.DURATION ?? "");
  const tagged = tag ? Number(tag[1]) * 3600 + Number(tag[2]) * 60 + Number(tag[3]) : undefined;
  const claimed = stream?.duration ?? tagged ?? probe.format.duration;
  return claimed !== undefined && Number.isFinite(claimed) && claimed > 0 ? claimed : null;
}
