import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { Probe, ProbeStream } from "./probe-schema";

export type StreamDetails = NonNullable<MediaFacts["streams"]>;
type StreamDetail = StreamDetails[number];

/** The additional fields of a probe, beyond those that the facts need. All are text or numbers. */
const wanted = {
  codecName: "codec_name",
  codecLongName: "codec_long_name",
  codecTag: "codec_tag",
  codecTagString: "codec_tag_string",
  codecTimeBase: "codec_time_base",
  profile: "profile",
  timeBase: "time_base",
  startTime: "start_time",
  duration: "duration",
  bitRate: "bit_rate",
  frames: "nb_frames",
  sampleFormat: "sample_fmt",
  sampleRate: "sample_rate",
  channels: "channels",
  channelLayout: "channel_layout",
  bFrames: "has_b_frames",
  sampleAspect: "sample_aspect_ratio",
  displayAspect: "display_aspect_ratio",
  pixelFormat: "pix_fmt",
  level: "level",
  frameRate: "r_frame_rate",
  averageRate: "avg_frame_rate",
} as const satisfies Partial<Record<Exclude<keyof StreamDetail, "kind" | "index">, string>>;

const kinds = new Set(["video", "audio", "subtitle"]);

function detail(stream: ProbeStream): StreamDetail[] {
  const kind = stream.codec_type ?? "";
  if (!kinds.has(kind) || stream.disposition?.attached_pic === 1) return [];
  const found: Record<string, string> = {};
  for (const [name, field] of Object.entries(wanted)) {
    const value = stream[field];
    if (typeof value === "string" || typeof value === "number") found[name] = String(value);
  }
  const language = stream.tags?.language;
  if (language !== undefined) found.language = language;
  return [{ kind: kind as StreamDetail["kind"], index: stream.index, ...found }];
}

/** Most streams that are described: a hostile file may claim thousands. */
const mostStreams = 16;

/** Every stream of a file as the probe describes it, for the API's answers about the file. */
export function streamDetails(probe: Probe): StreamDetails {
  return probe.streams.flatMap(detail).slice(0, mostStreams);
}
