import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import { demuxers } from "./media-signature";

/** Largest picture that we decode: an 8K frame fits, a decompression bomb does not. */
export const maxPixels = 50_000_000;

/**
 * Input options for every uploaded file. They name the demuxer, allow no other file to be opened, and
 * refuse huge pictures before they are decoded. ffmpeg's own rotation is switched off: we rotate with
 * `uprightFilters`, so that stills and videos follow one rule.
 */
export function sourceInput(
  file: string,
  demuxer: string,
  options: { seekSeconds?: number; lengthSeconds?: number; before?: readonly string[] } = {},
): string[] {
  return [
    ...(options.before ?? []),
    ...(options.seekSeconds === undefined ? [] : ["-ss", seconds(options.seekSeconds)]),
    ...(options.lengthSeconds === undefined ? [] : ["-t", seconds(options.lengthSeconds)]),
    ...flags(`-noautorotate -max_pixels ${maxPixels}`),
    ...guardedOpen(demuxer),
    "-i",
    `file:${file}`,
  ];
}

/** The part of `sourceInput` that ffprobe shares. */
export function guardedOpen(demuxer: string): string[] {
  return [
    ...flags(`-protocol_whitelist file -format_whitelist ${demuxers.join(",")}`),
    "-f",
    demuxer,
  ];
}

/** ffprobe's `format_name` lists aliases ("mov,mp4,m4a,…"); the first one names the demuxer. */
export function demuxerOf(formatName: string): string {
  return formatName.split(",")[0] ?? formatName;
}

/** Formats seconds with microseconds, the precision of ffmpeg's own clock. */
export function seconds(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** The filters that turn a picture upright; none when the picture is upright already. */
export function uprightFilters({
  rotationDegrees,
  mirrored,
}: Pick<MediaFacts, "rotationDegrees" | "mirrored">): string[] {
  const over = mirrored ? ["hflip"] : [];
  switch (rotationDegrees) {
    case 0:
      return over;
    case 90:
      return ["transpose=clock", ...over];
    case 180:
      return mirrored ? ["vflip"] : ["hflip", "vflip"];
    case 270:
      return ["transpose=cclock", ...over];
  }
}
