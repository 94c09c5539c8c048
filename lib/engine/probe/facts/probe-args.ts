import { flags } from "@/lib/engine/exec/flags";
import { guardedOpen, maxPixels, sourceInput } from "../source/source-input";

/** Arguments for ffprobe that print everything the facts are made of, as JSON on stdout. */
export function probeArgs(file: string, demuxer: string): string[] {
  return [
    ...flags(`-v error -max_pixels ${maxPixels}`),
    ...guardedOpen(demuxer),
    ...flags("-show_streams -show_format -of json"),
    `file:${file}`,
  ];
}

/** Prints the packet times of one stream, to measure a file whose header does not state its length. */
export function packetTimesArgs(file: string, demuxer: string, streamIndex: number): string[] {
  return [
    ...flags("-v error"),
    ...guardedOpen(demuxer),
    ...flags(`-select_streams ${streamIndex} -show_entries packet=pts_time,duration_time`),
    ...flags("-of csv=p=0"),
    `file:${file}`,
  ];
}

/** Prints the times of the key pictures of one stream, one line each. */
export function keyTimesArgs(file: string, demuxer: string, streamIndex: number): string[] {
  return [
    ...flags("-v error"),
    ...guardedOpen(demuxer),
    ...flags(`-select_streams ${streamIndex} -show_entries packet=pts_time,dts_time,flags`),
    ...flags("-of csv=p=0"),
    `file:${file}`,
  ];
}

/** A stretch of one stream: from the very start, from a moment, or from the key picture before the moment. */
export type DecodedStretch = {
  streamIndex: number;
  video: boolean;
  seekSeconds: number;
  /** To the end of the file when absent, or with `fromKey`. */
  lengthSeconds?: number;
  fromKey?: true;
};

/**
 * Decodes a stretch and prints one line per decoded frame: `stream, dts, pts, duration, size, crc`.
 * Pictures are scaled down, because only their existence matters.
 */
export function decodeArgs(file: string, demuxer: string, part: DecodedStretch): string[] {
  return [
    ...flags("-v error -nostdin -copyts -start_at_zero"),
    ...sourceInput(file, demuxer, {
      // Seeking to the start would skip the first pictures of some files.
      ...(part.seekSeconds > 0 ? { seekSeconds: part.seekSeconds } : {}),
      ...(part.lengthSeconds === undefined ? {} : { lengthSeconds: part.lengthSeconds }),
      before: flags(`-threads 1${part.fromKey ? " -noaccurate_seek" : ""}`),
    }),
    ...flags(`-map 0:${part.streamIndex}`),
    ...(part.video ? flags("-vf scale=16:16:flags=neighbor -fps_mode passthrough") : []),
    ...flags("-f framecrc pipe:1"),
  ];
}

/** The number of frames that `decodeArgs` printed, and the time of the last one in seconds. */
export function readFrameLines(text: string): { count: number; lastSeconds: number | null } {
  let ticks = 1;
  let count = 0;
  let lastSeconds: number | null = null;
  for (const line of text.split("\n")) {
    const base = /^#tb \d+: (\d+)\/(\d+)/.exec(line);
    if (base) ticks = Number(base[1]) / Number(base[2]);
    if (line === "" || line.startsWith("#")) continue;
    const pts = Number(line.split(",")[2]);
    if (!Number.isFinite(pts)) continue;
    count += 1;
    lastSeconds = Math.max(lastSeconds ?? 0, pts * ticks);
  }
  return { count, lastSeconds };
}
