import type { Bars } from "@/lib/engine/plan/facts";

/** The brightest that each pixel was, of a grey picture in full range. */
export type Brightest = { width: number; height: number; levels: Uint8Array };

/** The black of a bar, with the noise of a codec, and what is surely picture. */
const dark = 20;
const bright = 36;
/** So much of a line is dark in a bar: a mark of a station may stand in it. */
const darkShare = 0.995;
/** So much of the line beside a bar is picture: a logo on black has no bars. */
const brightShare = 0.4;
/** Bars are at least so wide and at most, as shares of a side. */
const [least, most] = [0.004, 0.4];
/** Opposite bars differ by at most so much. */
const uneven = 0.02;

type Side = "left" | "right" | "top" | "bottom";

/** How many lines from a side on are bar, and whether the picture begins behind them at once. */
function barAt({ width, height, levels }: Brightest, side: Side): { lines: number; ends: boolean } {
  const isUpright = side === "left" || side === "right";
  const lines = isUpright ? width : height;
  const length = isUpright ? height : width;
  const shareOf = (line: number, isSo: (level: number) => boolean) => {
    const at = side === "left" || side === "top" ? line : lines - 1 - line;
    let count = 0;
    for (let along = 0; along < length; along += 1) {
      const level = levels[isUpright ? along * width + at : at * width + along] ?? 0;
      if (isSo(level)) count += 1;
    }
    return count / length;
  };
  let bar = 0;
  while (bar < lines / 2 && shareOf(bar, (level) => level <= dark) >= darkShare) bar += 1;
  const behind = [bar, bar + 1, bar + 2].map((line) => shareOf(line, (level) => level >= bright));
  return { lines: bar, ends: bar < lines / 2 && Math.max(...behind) >= brightShare };
}

/**
 * The black bars around a film, as shares of its sides; null where there are none. Black around a picture that
 * does not end in straight lines is no bar. A mixed line at the edge of a bar belongs to the bar.
 */
export function barsOf(seen: Brightest): Bars | null {
  const pair = (one: Side, other: Side, side: number): [number, number] => {
    const [first, second] = [barAt(seen, one), barAt(seen, other)];
    const [a, b] = [first.lines / side, second.lines / side];
    const isPair = Math.max(a, b) >= least && Math.max(a, b) <= most && Math.abs(a - b) <= uneven;
    const isStraight = (first.lines === 0 || first.ends) && (second.lines === 0 || second.ends);
    if (!isPair || !isStraight) return [0, 0];
    return [first.lines && (first.lines + 1) / side, second.lines && (second.lines + 1) / side];
  };
  const [left, right] = pair("left", "right", seen.width);
  const [top, bottom] = pair("top", "bottom", seen.height);
  return left + right + top + bottom === 0 ? null : { left, right, top, bottom };
}
