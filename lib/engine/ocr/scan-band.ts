import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { TimedLine } from "./child-messages";
import { filmPictures, type Part, sizeOf } from "./picture-args";
import type { TextReader } from "./text-reader";
import { withPictures } from "./with-pictures";

/** The finest grid that captions need: two frames of a film at 25 pictures a second. */
const framesPerSecond = 12.5;
/** The size of a film's picture at which its captions are read. */
const longestSide = 1280;
/**
 * Text is looked for on a smaller picture: so small that the lowest line is still as high as this, in
 * pixels. Looking for text costs by the area of that picture.
 */
const searchedLine = 26;
const searchedSides = { most: 960, least: 608 } as const;

/** Where and how captions stand in a film. */
export type Band = {
  part: Part;
  /** Lowest and highest line, as shares of the height of the picture. */
  lowestShare: number;
  highestShare: number;
  bright: boolean;
  dark: boolean;
  /** Parts of the whole picture in which other texts stand. */
  ignored: readonly Part[];
};

/**
 * The lines of text of a part of a film, with the seconds of the film in which they stand. Boxes are in
 * pixels of the part, at the size at which it is read.
 */
export async function scanBand(
  reader: TextReader,
  source: { file: string; facts: MediaFacts },
  band: Band,
  stretch: { fromSeconds: number; toSeconds: number },
  onProgress: (atSeconds: number) => void,
): Promise<TimedLine[]> {
  const { facts } = source;
  const { fromSeconds } = stretch;
  const count = Math.max(1, Math.round((stretch.toSeconds - fromSeconds) * framesPerSecond));
  const frames = { fromSeconds, framesPerSecond, count };
  const pictureHeight =
    facts.height * Math.min(1, longestSide / Math.max(facts.width, facts.height));
  const size = sizeOf(facts, band.part, longestSide);
  const settings = {
    framesPerSecond,
    longestSide: searchedSide(band.lowestShare * pictureHeight),
    mostBoxes: 24,
    lowestHeight: Math.max(10, 0.6 * band.lowestShare * pictureHeight),
    // The strokes of bold letters are a fifth of a line thick; the map has half the size of the picture.
    reach: Math.max(6, Math.round((band.highestShare * pictureHeight) / 10)),
    bright: band.bright,
    dark: band.dark,
    ignored: band.ignored.map((part) => ({
      x: (part.x * size.width) / band.part.width,
      y: ((part.y - band.part.y) * size.height) / band.part.height,
      width: (part.width * size.width) / band.part.width,
      height: (part.height * size.height) / band.part.height,
    })),
  };
  const lines = await withPictures(
    (tableOf) => filmPictures(source, { part: band.part, frames, size }, tableOf),
    (pictures) =>
      reader.followCaptions(pictures, settings, (atSeconds) => onProgress(fromSeconds + atSeconds)),
  );
  const toFilm = (seconds: number) => Math.min(stretch.toSeconds, fromSeconds + seconds);
  return lines.map((line) => ({
    ...line,
    fromSeconds: toFilm(line.fromSeconds),
    toSeconds: toFilm(line.toSeconds),
  }));
}

/**
 * The longer side of the picture on which text is looked for.
 * @param lowestLine height of the lowest line, in pixels of a picture whose longer side is 1280
 */
export function searchedSide(lowestLine: number): number {
  const { most, least } = searchedSides;
  return Math.round(Math.min(most, Math.max(least, (longestSide * searchedLine) / lowestLine)));
}
