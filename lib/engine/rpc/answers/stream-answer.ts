import type { MediaFacts, StreamDetail } from "@/lib/engine/plan/facts";

const decimal = (value: number): string => value.toFixed(6);

/** `30000/1001` → `29.97`; undefined for an unknown rate. */
function rate(text: string | undefined): string | undefined {
  const [above = 0, below = 0] = (text ?? "").split("/").map(Number);
  return above > 0 && below > 0 ? String(Math.round((above / below) * 1000) / 1000) : undefined;
}

/** Bits per second → kilobits per second, as in IMS. */
const kilobits = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (Number(text) / 1000).toFixed(3);

/** Codecs whose time base counts half frames (fields). Source: FFmpeg, `ticks_per_frame`. */
const countsHalves = new Set(["h264", "mpeg1video", "mpeg2video", "vc1"]);

/**
 * The time base of a codec, as a fraction of a second. FFmpeg no longer reports it since 5.0. For video
 * it is half a frame or a frame, for audio one sample, for subtitles nothing. Source: ffprobe 4, `codec_time_base`.
 */
function codecTimeBase(stream: StreamDetail): string | undefined {
  if (stream.codecTimeBase) return stream.codecTimeBase;
  if (stream.kind === "subtitle") return "0/1";
  if (stream.kind === "audio") return stream.sampleRate && `1/${stream.sampleRate}`;
  const [above = 0, below = 0] = (stream.frameRate ?? "").split("/").map(Number);
  if (!(above > 0 && below > 0)) return undefined;
  const counted = above * (countsHalves.has(stream.codecName ?? "") ? 2 : 1);
  return below % 2 === 0 && counted % 2 === 0
    ? `${below / 2}/${counted / 2}`
    : `${below}/${counted}`;
}

/** The fields that all kinds of streams have. */
const common = (stream: StreamDetail) => ({
  Index: String(stream.index),
  CodecName: stream.codecName,
  CodecLongName: stream.codecLongName,
  CodecTag: stream.codecTag,
  CodecTagString: stream.codecTagString,
  CodecTimeBase: codecTimeBase(stream),
  Timebase: stream.timeBase,
  StartTime: stream.startTime,
  Lang: stream.language ?? "und",
});

function picture(facts: MediaFacts, stream: StreamDetail | undefined): object {
  const turned = facts.rotationDegrees === 90 || facts.rotationDegrees === 270;
  const fps = String(facts.framesPerSecond);
  return {
    Index: "0",
    CodecName: facts.videoCodec ?? "",
    ...(stream ? common(stream) : {}),
    Profile: stream?.profile,
    // The stored width and height, before the rotation that `Rotate` gives.
    Width: String(turned ? facts.height : facts.width),
    Height: String(turned ? facts.width : facts.height),
    Rotate: String(facts.rotationDegrees),
    HasBFrames: stream?.bFrames,
    Sar: stream?.sampleAspect,
    Dar: stream?.displayAspect,
    PixFmt: stream?.pixelFormat,
    Level: stream?.level,
    AvgFPS: rate(stream?.averageRate) ?? fps,
    Fps: rate(stream?.frameRate) ?? fps,
    Duration: stream?.duration ?? decimal(facts.durationSeconds),
    Bitrate: kilobits(stream?.bitRate),
    NumFrames: stream?.frames,
    Nb_frames: stream?.frames,
  };
}

function sound(facts: MediaFacts, stream: StreamDetail | undefined): object {
  return {
    Index: facts.kind === "audio" ? "0" : "1",
    CodecName: facts.audioCodec ?? "",
    ...(stream ? common(stream) : {}),
    Profile: stream?.profile,
    Channels: stream?.channels,
    ChannelLayout: stream?.channelLayout,
    SampleFmt: stream?.sampleFormat,
    SampleRate: stream?.sampleRate,
    Duration: stream?.duration ?? decimal(facts.durationSeconds),
    Bitrate: kilobits(stream?.bitRate),
    NumFrames: stream?.frames,
  };
}

/** The streams of a file as IMS lists them. Source: SDK model of GetMediaInfo. */
export function streamAnswers(facts: MediaFacts): object {
  const of = (kind: StreamDetail["kind"]) =>
    (facts.streams ?? []).filter((stream) => stream.kind === kind);
  const pictures = of("video");
  const video = pictures.find(({ index }) => index === facts.pictureStream) ?? pictures[0];
  const sounds = of("audio");
  return {
    VideoStreamInfoList:
      facts.kind === "audio" || facts.kind === "text" ? [] : [picture(facts, video)],
    AudioStreamInfoList: !facts.hasAudio
      ? []
      : sounds.length > 0
        ? sounds.map((stream) => sound(facts, stream))
        : [sound(facts, undefined)],
    SubtitleStreamInfoList: of("subtitle").map((stream) => ({
      ...common(stream),
      Duration: stream.duration ?? decimal(facts.durationSeconds),
    })),
  };
}
