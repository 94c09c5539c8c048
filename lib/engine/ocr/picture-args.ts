import { flags } from "@/lib/engine/exec/flags";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { type TableOf, toScreen } from "@/lib/engine/probe/colour/to-screen";
import { pictureCut, pictureOf, readPictures } from "@/lib/engine/probe/source/read-from";
import { demuxerOf, sourceInput, uprightFilters } from "@/lib/engine/probe/source/source-input";
import type { Pictures } from "./text-reader";

/** A part of the picture as shown, in shares of its width and height. */
export type Part = { x: number; y: number; width: number; height: number };
export const wholePicture: Part = { x: 0, y: 0, width: 1, height: 1 };

/** Frames of a film, from a moment on. */
export type Frames = { fromSeconds: number; framesPerSecond: number; count: number };

/** Size at which a part is read when the whole picture is at most `longestSide` long. Sides are even. */
export function sizeOf(
  facts: Pick<MediaFacts, "width" | "height">,
  part: Part,
  longestSide: number,
): { width: number; height: number } {
  const shrink = Math.min(1, longestSide / Math.max(facts.width, facts.height));
  const even = (side: number) => Math.max(16, 2 * Math.round((side * shrink) / 2));
  return { width: even(facts.width * part.width), height: even(facts.height * part.height) };
}

/** Frames of a film in the colours of a clip, upright. */
export function filmPictures(
  { file, facts }: { file: string; facts: MediaFacts },
  { part, frames, size }: { part: Part; frames: Frames; size: { width: number; height: number } },
  tableOf: TableOf,
): Pictures {
  const before = flags("-threads 1");
  const reading = readPictures(file, facts, { fromSeconds: frames.fromSeconds, before });
  const filters = [
    ...pictureCut(reading),
    `fps=${frames.framesPerSecond}:start_time=0:round=up`,
    ...uprightFilters(facts),
    ...cut(part),
    toScreen(facts, size, "bicubic", "clip", tableOf),
    "format=yuv420p",
  ];
  const args = [
    ...flags("-v error -nostdin"),
    ...reading.args,
    ...flags(`-map ${pictureOf(0, facts)} -an -sn -dn -frames:v ${frames.count}`),
    "-vf",
    filters.join(","),
  ];
  return { ...size, args };
}

/** The one picture of a still. */
export function stillPicture(
  { file, facts }: { file: string; facts: MediaFacts },
  longestSide: number,
  tableOf: TableOf,
): Pictures {
  const size = sizeOf(facts, wholePicture, longestSide);
  const filters = [
    ...uprightFilters(facts),
    toScreen(facts, size, "bicubic", "clip", tableOf),
    "format=yuv420p",
  ];
  const args = [
    ...flags("-v error -nostdin"),
    ...sourceInput(file, demuxerOf(facts.formatName), { before: flags("-threads 1") }),
    ...flags("-an -frames:v 1"),
    "-vf",
    filters.join(","),
  ];
  return { ...size, args };
}

function cut({ x, y, width, height }: Part): string[] {
  if (width === 1 && height === 1) return [];
  const share = (value: number) => value.toFixed(5);
  return [`crop=iw*${share(width)}:ih*${share(height)}:iw*${share(x)}:ih*${share(y)}`];
}
