import { z } from "zod";
import { type TextLine, textLine } from "./child-messages";
import { isTitle } from "./film-cards";
import type { Band } from "./scan-band";
import { bareText } from "./child/same-text.mjs";
import { findScoreboard, type StandingBox, standingBoxes } from "./standing-boxes";

/** What was read on one whole frame. Boxes are in pixels of a picture of `size`. */
export const probeSchema = z.object({
  atSeconds: z.number(),
  lines: z.array(textLine),
  rolls: z.boolean().exactOptional(),
});
export type Probe = z.infer<typeof probeSchema>;
export const sizeSchema = z.object({ width: z.number(), height: z.number() });
export type Size = z.infer<typeof sizeSchema>;

/** A text that was seen on whole frames only, so that its times are as exact as the frames are close. */
export type SeenText = {
  words: string;
  confidence: number;
  fromSeconds: number;
  toSeconds: number;
  role?: "title" | "credits";
};

export type FilmLayout = {
  /** Where captions stand; null when no frame had any. */
  band: Band | null;
  /** A board with numbers that stands still. */
  scoreboard: StandingBox | null;
  seen: SeenText[];
};

/** So many lines at once are a list, not captions. */
const listLines = 5;
/** The band of captions is at most so high; what is higher is a film full of text. */
const highestBand = 0.45;

/**
 * Decides from whole frames what kind of text a film has, and where.
 * @param stepSeconds distance of the frames
 */
export function filmLayout(
  probes: readonly Probe[],
  size: Size,
  film: { durationSeconds: number; stepSeconds: number },
): FilmLayout {
  const standing = standingBoxes(probes);
  const scoreboard = findScoreboard(standing, probes);
  const isStanding = (line: TextLine) =>
    standing.some((box) => isInside(line, box.region)) ||
    (scoreboard !== null && isInside(line, scoreboard.region));
  const captions: TextLine[] = [];
  const seen: Array<{ line: TextLine; atSeconds: number; role?: "title" | "credits" }> = [];
  for (const { atSeconds, lines, rolls } of probes) {
    const own = lines.filter((line) => !isStanding(line) && bareText(line.text).length > 1);
    const isList = rolls || own.length >= listLines;
    for (const line of own) {
      if (isList) seen.push({ line, atSeconds, role: "credits" });
      else if (isTitle(own, size)) seen.push({ line, atSeconds, role: "title" });
      else captions.push(line);
    }
  }
  for (const box of standing) {
    if (scoreboard && isInside(box.line, scoreboard.region)) continue;
    for (const atSeconds of box.times) seen.push({ line: box.line, atSeconds });
  }
  return {
    band: bandOf(captions, size, [
      ...standing.map(({ region }) => region),
      ...(scoreboard ? [scoreboard.region] : []),
    ]),
    scoreboard,
    seen: mergeSeen(seen, film),
  };
}

/** The rows in which captions were seen, with room for a line above and below. */
function bandOf(
  captions: readonly TextLine[],
  { width, height }: Size,
  ignored: ReadonlyArray<StandingBox["region"]>,
): Band | null {
  if (captions.length === 0) return null;
  const rows = clustersOf(captions);
  // Captions change; a sign in the picture is read as the same text, and where it happens to be.
  const weight = (lines: readonly TextLine[]) =>
    new Set(lines.map((line) => bareText(line.text))).size +
    lines.filter((line) => isCentred(line, width)).length;
  const sorted = rows.toSorted((one, other) => weight(other) - weight(one));
  const [first] = sorted;
  if (!first) return null;
  let chosen = first;
  for (const more of sorted.slice(1)) {
    const both = [...chosen, ...more];
    if (extentOf(both).bottom - extentOf(both).top <= highestBand * height) chosen = both;
  }
  const { top, bottom, lowest, highest } = extentOf(chosen);
  const from = Math.max(0, top - 1.5 * highest);
  const to = Math.min(height, bottom + 1.5 * highest);
  return {
    part: { x: 0, y: from / height, width: 1, height: (to - from) / height },
    lowestShare: lowest / height,
    highestShare: highest / height,
    bright: true,
    dark: false,
    ignored: ignored.map((region) => ({
      x: region.x / width,
      y: region.y / height,
      width: region.width / width,
      height: region.height / height,
    })),
  };
}

function clustersOf(lines: readonly TextLine[]): TextLine[][] {
  const clusters: TextLine[][] = [];
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const cluster = clusters.find((each) => line.y < extentOf(each).bottom + line.height);
    if (cluster) cluster.push(line);
    else clusters.push([line]);
  }
  return clusters;
}

function extentOf(lines: readonly TextLine[]) {
  const heights = lines.map((line) => line.height);
  return {
    top: Math.min(...lines.map((line) => line.y)),
    bottom: Math.max(...lines.map((line) => line.y + line.height)),
    lowest: Math.min(...heights),
    highest: Math.max(...heights),
  };
}

const isCentred = (line: TextLine, width: number) =>
  Math.abs(line.x + line.width / 2 - width / 2) < 0.06 * width;

function isInside(line: TextLine, { x, y, width, height }: StandingBox["region"]): boolean {
  const centre = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  const margin = line.height / 2;
  return (
    centre.x > x - margin &&
    centre.x < x + width + margin &&
    centre.y > y - margin / 2 &&
    centre.y < y + height + margin / 2
  );
}

/** The same text on frames that follow one another is one text. */
function mergeSeen(
  seen: ReadonlyArray<{ line: TextLine; atSeconds: number; role?: "title" | "credits" }>,
  { durationSeconds, stepSeconds }: { durationSeconds: number; stepSeconds: number },
): SeenText[] {
  const texts: SeenText[] = [];
  for (const { line, atSeconds, role } of seen) {
    const fromSeconds = Math.max(0, atSeconds - stepSeconds / 2);
    const toSeconds = Math.min(durationSeconds, atSeconds + stepSeconds / 2);
    const known = texts.find(
      (text) =>
        bareText(text.words) === bareText(line.text) &&
        text.role === role &&
        fromSeconds - text.toSeconds < stepSeconds,
    );
    if (known) {
      known.toSeconds = Math.max(known.toSeconds, toSeconds);
      known.confidence = Math.max(known.confidence, line.confidence);
    } else {
      const { text: words, confidence } = line;
      texts.push({ words, confidence, fromSeconds, toSeconds, ...(role ? { role } : {}) });
    }
  }
  return texts;
}
