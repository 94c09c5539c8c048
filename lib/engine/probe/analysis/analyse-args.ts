import type { MediaFacts } from "@/lib/engine/plan/facts";
import { type TableOf, toScreen } from "../colour/to-screen";
import { flags } from "@/lib/engine/exec/flags";
import { deinterlace } from "../facts/interlacing";
import { pictureCut, pictureOf, readPictures, soundOf } from "../source/read-from";
import { demuxerOf, sourceInput, uprightFilters } from "../source/source-input";

/** Shortest stretch of black that is recorded, in seconds. */
const shortestBlackSeconds = 0.1;

/**
 * Analyses a whole file in one pass, because decoding is the expensive part. Pictures are scaled down
 * to 320 px, and sound is measured at the same time. The findings are lines on stderr.
 */
export function analyseArgs(file: string, facts: AnalysedFacts): string[] {
  const looks = [
    "scale=320:-2:flags=fast_bilinear",
    `blackdetect=d=${shortestBlackSeconds}:pix_th=0.08:pic_th=0.98`,
  ];
  return [
    ...flags("-v info -hide_banner -nostats -nostdin"),
    ...sourceInput(file, demuxerOf(facts.formatName), { before: flags("-threads 1") }),
    ...(facts.kind === "video" ? ["-map", pictureOf(0, facts), "-vf", looks.join(",")] : ["-vn"]),
    ...(facts.hasAudio
      ? ["-map", soundOf(0, facts), ...flags("-af ebur128=framelog=verbose")]
      : []),
    ...flags("-f null -"),
  ];
}

export type AnalysedFacts = Pick<
  MediaFacts,
  "kind" | "formatName" | "hasAudio" | "pictureStream" | "soundStream"
>;

/** Reads one line of `blackdetect`; null for any other line. */
export function readBlackLine(line: string): { from: number; to: number } | null {
  const match = /black_start:([\d.]+) black_end:([\d.]+)/.exec(line);
  return match ? { from: Number(match[1]), to: Number(match[2]) } : null;
}

export type PicturedFacts = Pick<
  MediaFacts,
  | "kind"
  | "formatName"
  | "rotationDegrees"
  | "mirrored"
  | "width"
  | "height"
  | "durationSeconds"
  | "pictureStream"
  | "keyGapSeconds"
  | "interlaced"
  | "colorSpace"
  | "colorTransfer"
  | "colorPrimaries"
  | "whiteNits"
  | "copied"
>;

/** Longest side of a poster, in pixels. */
const posterSide = 640;

/**
 * Draws a still by which people recognise the file; `thumbnail` chooses a typical frame. The poster has
 * the colours of a clip; `tableOf` provides the colour table that may be needed.
 */
export function posterArgs(
  file: string,
  facts: PicturedFacts,
  output: string,
  tableOf: TableOf,
): string[] {
  const scale = Math.min(1, posterSide / Math.max(facts.width, facts.height));
  const side = (length: number) => Math.max(2, Math.round(length * scale));
  const size = { width: side(facts.width), height: side(facts.height) };
  const video = facts.kind === "video";
  const before = flags("-threads 1");
  const fromSeconds = Math.min(1, facts.durationSeconds / 4);
  const reading = video
    ? readPictures(file, facts, { fromSeconds, before })
    : { args: sourceInput(file, demuxerOf(facts.formatName), { before }), leadSeconds: 0 };
  const filters = [
    ...(video
      ? [...pictureCut(reading), ...deinterlace(facts), "fps=25:start_time=0,thumbnail=12"]
      : []),
    ...uprightFilters(facts),
    toScreen(facts, size, "area", "jpeg", tableOf),
  ];
  return [
    ...flags("-v error -nostdin -y"),
    ...reading.args,
    "-map",
    pictureOf(0, facts),
    ...flags("-an -frames:v 1 -q:v 3 -vf"),
    filters.join(","),
    ...flags("-pix_fmt yuvj420p -f mjpeg"),
    `file:${output}`,
  ];
}

/** A sprite sheet: small pictures, row by row, for scrubbing by hover. */
export type Sprite = {
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  count: number;
  secondsPerTile: number;
};

const mostTiles = 25;
const tileSide = 160;

/** The layout of a video's sheet: at most 5x5 tiles, at least half a second apart. */
export function spriteLayout(facts: PicturedFacts): Sprite | null {
  if (facts.kind !== "video" || facts.durationSeconds <= 0) return null;
  const count = Math.max(1, Math.min(mostTiles, Math.floor(facts.durationSeconds / 0.5)));
  const columns = Math.ceil(Math.sqrt(count));
  const scale = tileSide / Math.max(facts.width, facts.height);
  return {
    columns,
    rows: Math.ceil(count / columns),
    tileWidth: Math.max(2, Math.round((facts.width * scale) / 2) * 2),
    tileHeight: Math.max(2, Math.round((facts.height * scale) / 2) * 2),
    count,
    secondsPerTile: facts.durationSeconds / count,
  };
}

/**
 * Draws the sheet from key frames only. That costs a thirtieth of decoding everything, and a hover
 * preview need not be exact. When key frames are rarer than tiles, the last key frame is repeated.
 */
export function spriteArgs(
  file: string,
  facts: PicturedFacts,
  sprite: Sprite,
  options: { output: string; keyFramesOnly: boolean; tableOf: TableOf },
): string[] {
  const tile = { width: sprite.tileWidth, height: sprite.tileHeight };
  const filters = [
    `fps=fps=1/${sprite.secondsPerTile.toFixed(4)}:start_time=0:round=up`,
    // A single key frame cannot be deinterlaced from its neighbours, so one field is used.
    ...(facts.interlaced ? ["field=type=top"] : []),
    ...uprightFilters(facts),
    toScreen(facts, tile, "area", "jpeg", options.tableOf),
    `tpad=stop_mode=clone:stop=${sprite.count}`,
    `trim=end_frame=${sprite.count}`,
    `tile=${sprite.columns}x${sprite.rows}`,
  ];
  return [
    ...flags("-v error -nostdin -y"),
    ...sourceInput(file, demuxerOf(facts.formatName), {
      before: [
        ...flags("-threads 1"),
        ...(options.keyFramesOnly ? flags("-skip_frame nokey") : []),
      ],
    }),
    "-map",
    pictureOf(0, facts),
    ...flags("-an -frames:v 1 -q:v 4 -vf"),
    filters.join(","),
    ...flags("-pix_fmt yuvj420p -f mjpeg"),
    `file:${options.output}`,
  ];
}
