import type { MediaFacts } from "@/lib/engine/plan/facts";
import { chooseStreams } from "./choose-streams";
import { type Uprighting, uprightingOfMatrix } from "./uprighting";
import type { Probe, ProbeStream } from "./probe-schema";

/** The facts that ffprobe alone provides; the rest comes from decoding, hashing and analysis. */
export type StreamFacts = {
  kind: MediaFacts["kind"];
  video: ProbeStream | null;
  audio: ProbeStream | null;
  /** Length that the header claims; null when the header has no length. */
  claimedSeconds: number | null;
  width: number;
  height: number;
  rotationDegrees: MediaFacts["rotationDegrees"];
  mirrored: boolean;
  framesPerSecond: number;
};

/**
 * Reads the answer of ffprobe; null when the file holds neither picture nor sound.
 * @param still how a still is brought upright; null when the file is no still
 */
export function readStreams(probe: Probe, still: Uprighting | null): StreamFacts | null {
  const isPicture = still !== null;
  const { picture: video, sound: audio } = chooseStreams(probe, isPicture);
  if (video === null && audio === null) return null;
  const kind = video === null ? "audio" : isPicture ? "image" : "video";
  const upright = still ?? readMatrix(video);
  const size = video === null ? { width: 0, height: 0 } : shownSize(video, upright.rotationDegrees);
  return {
    kind,
    video,
    audio: isPicture ? null : audio,
    claimedSeconds: isPicture ? 0 : readDuration(probe, video ?? audio),
    ...size,
    ...upright,
    framesPerSecond: kind === "video" && video !== null ? readRate(video) : 0,
  };
}

function readMatrix(stream: ProbeStream | null): Uprighting {
  const data = stream?.side_data_list?.find((one) => one.side_data_type === "Display Matrix");
  return uprightingOfMatrix(data?.displaymatrix);
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

/**
 * The stream's own length is preferred, because sound may run on after the last picture. Matroska
 * states when a stream ends, on a clock that need not begin at 0.
 */
function readDuration(probe: Probe, stream: ProbeStream | null): number | null {
  const tag = /^(\d+):(\d+):([\d.]+)$/.exec(stream?.tags?.DURATION ?? "");
  const tagged = tag ? Number(tag[1]) * 3600 + Number(tag[2]) * 60 + Number(tag[3]) : undefined;
  const clock = probe.format.format_name.startsWith("matroska") ? probe.format.start_time : 0;
  const ended = tagged ?? probe.format.duration;
  const claimed =
    stream?.duration ?? (ended === undefined ? ended : ended - Math.max(0, clock ?? 0));
  return claimed !== undefined && Number.isFinite(claimed) && claimed > 0 ? claimed : null;
}
