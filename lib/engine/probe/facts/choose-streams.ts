import type { Probe, ProbeStream } from "./probe-schema";

/** The streams of a file that are seen and heard. Every later command names these streams. */
export type ChosenStreams = { picture: ProbeStream | null; sound: ProbeStream | null };

/** Codecs of single pictures: beside sound they are covers or chapters, unless they change like a film. */
const stillCodecs = new Set(["mjpeg", "png", "bmp", "gif", "webp", "tiff", "jpegxl", "ppm"]);
/** A film of such pictures (a camera's motion JPEG) has more pictures a second than this. */
const slowestFilm = 3;
/** Tracks for a part of the audience are only chosen when there is no track for everybody. */
const forSome = ["hearing_impaired", "visual_impaired", "comment", "descriptions", "karaoke"];

/**
 * Chooses the track marked as default, else the first, among those that this ffmpeg can decode.
 * Pictures attached to sound (covers, chapters, thumbnails) are not chosen.
 * @param isPicture the file is a still, whose single picture is chosen
 */
export function chooseStreams(probe: Probe, isPicture: boolean): ChosenStreams {
  const known = probe.streams.filter(({ codec_name: name }) => !!name && name !== "unknown");
  const sounds = known.filter((stream) => stream.codec_type === "audio");
  const hasSound = sounds.length > 0;
  const pictures = known.filter(
    (stream) =>
      stream.codec_type === "video" && (isPicture || !isAttached(stream, hasSound, probe)),
  );
  return { picture: first(pictures), sound: first(sounds) };
}

function isAttached(stream: ProbeStream, besideSound: boolean, probe: Probe): boolean {
  if (has(stream, "attached_pic") || has(stream, "timed_thumbnails")) return true;
  if (!stillCodecs.has(stream.codec_name ?? "")) return false;
  const films = probe.streams.some(
    (other) => other.codec_type === "video" && !stillCodecs.has(other.codec_name ?? "still"),
  );
  if (films) return true;
  const [above = 0, below = 0] = (stream.avg_frame_rate ?? "").split("/").map(Number);
  const rate = below > 0 ? above / below : 0;
  const audiobook = /^M4[AB] /.test(probe.format.tags?.major_brand ?? "");
  return besideSound && (audiobook || (stream.nb_frames ?? 2) <= 1 || rate < slowestFilm);
}

function has(stream: ProbeStream, disposition: string): boolean {
  return stream.disposition?.[disposition] === 1;
}

function first(streams: readonly ProbeStream[]): ProbeStream | null {
  const rank = (stream: ProbeStream) =>
    (forSome.some((one) => has(stream, one)) ? 2 : 0) + (has(stream, "default") ? 0 : 1);
  return streams.toSorted((one, other) => rank(one) - rank(other)).at(0) ?? null;
}
