/** `0:07`, `12:05`, `1:02:03`. A length under a second still shows as one. */
export function formatLength(seconds: number): string {
  const whole = Math.max(seconds > 0 ? 1 : 0, Math.round(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  const hours = Math.floor(whole / 3600);
  const text = (hours > 0 ? [hours, ...parts] : parts).map((part, index) =>
    index === 0 ? String(part) : String(part).padStart(2, "0"),
  );
  return text.join(":");
}

const codecNames: Record<string, string> = {
  h264: "H.264",
  hevc: "H.265",
  h265: "H.265",
  vp8: "VP8",
  vp9: "VP9",
  av1: "AV1",
  mpeg4: "MPEG-4",
  mpeg2video: "MPEG-2",
  mjpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  gif: "GIF",
  prores: "ProRes",
  aac: "AAC",
  mp3: "MP3",
  flac: "FLAC",
  opus: "Opus",
  vorbis: "Vorbis",
};

/** The name people know a codec by. */
export function formatCodec(codec: string): string {
  if (codec.startsWith("pcm_")) return "PCM";
  return codecNames[codec] ?? codec.toUpperCase();
}

/** When something happens, as a player counts: `0:12` from 12 s until 13 s. */
export const formatTime = (seconds: number): string => formatLength(Math.floor(seconds + 0.001));
