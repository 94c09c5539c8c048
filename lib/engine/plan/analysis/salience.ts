import type { Bars } from "../facts";

/**
 * How much each column and each row of a picture draws the eye: one digit in base 36 for each, from the left and
 * from the top. The picture is the whole source, with its bars.
 */
export type Salience = { columns: string; rows: string };

/** Where the eye goes at a moment of the source, in seconds. */
export type SeenMoment = Salience & { at: number };

/** Where the eye goes over a time: the sums of the columns and of the rows. */
export type SalienceSums = { columns: number[]; rows: number[] };

const sumDigits = (lines: readonly string[]): number[] => {
  const sums = Array.from({ length: lines[0]?.length ?? 0 }, () => 0);
  for (const line of lines) {
    for (let at = 0; at < sums.length; at += 1) {
      sums[at] = (sums[at] ?? 0) + Number.parseInt(line[at] ?? "0", 36);
    }
  }
  return sums;
};

/** Sums over the moments; null without any. */
export function sumSalience(moments: readonly Salience[]): SalienceSums | null {
  if (moments.length === 0) return null;
  return {
    columns: sumDigits(moments.map(({ columns }) => columns)),
    rows: sumDigits(moments.map(({ rows }) => rows)),
  };
}

/** Windows are tried at so many positions. */
const positions = 64;

/** What of `values`, spread evenly over 0 to 1, lies between two shares. */
function massWithin(values: readonly number[], from: number, to: number): number {
  const scale = values.length;
  let mass = 0;
  for (let at = Math.floor(from * scale); at < Math.min(scale, Math.ceil(to * scale)); at += 1) {
    const part = Math.min(at + 1, to * scale) - Math.max(at, from * scale);
    mass += (values[at] ?? 0) * Math.max(0, part);
  }
  return mass;
}

/**
 * As `massWithin`, but what is near the edges of the window counts less, and nothing at them: a thing in its middle
 * is worth more than the halves of two things.
 */
function centredMass(values: readonly number[], from: number, to: number): number {
  const scale = values.length;
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let mass = 0;
  for (let at = Math.floor(from * scale); at < Math.min(scale, Math.ceil(to * scale)); at += 1) {
    const [start, end] = [Math.max(at, from * scale), Math.min(at + 1, to * scale)];
    const off = ((start + end) / 2 / scale - middle) / half;
    mass += (values[at] ?? 0) * Math.max(0, end - start) * (1 - off * off);
  }
  return mass;
}

/**
 * Where a window of `length` (0 to 1) along one side shows most of what draws the eye.
 * @returns the middle of the window, as a share of what is seen
 * @param values see `SalienceSums`
 * @param seen what is seen of the side: without its bars
 */
export function aimWindow(
  values: readonly number[],
  length: number,
  seen: { from: number; to: number } = { from: 0, to: 1 },
): number {
  const span = seen.to - seen.from;
  const size = length * span;
  if (length >= 1 || massWithin(values, seen.from, seen.to) <= 0) return 0.5;
  let [best, most] = [0, 0];
  for (let step = 0; step <= positions; step += 1) {
    const from = seen.from + ((span - size) * step) / positions;
    const mass = centredMass(values, from, from + size);
    // Of windows that are worth the same, the one nearest to the middle.
    const isNearer = Math.abs(step - positions / 2) < Math.abs(best - positions / 2);
    if (mass > most * (1 + 1e-9) || (mass >= most * (1 - 1e-9) && isNearer))
      [best, most] = [step, mass];
  }
  return (((span - size) * best) / positions + size / 2) / span;
}

/**
 * The share of what draws the eye along one side that a window shows.
 * @param digits see `Salience`
 * @param middle of the window, as a share of what is seen; the window stays within
 */
export function heldBy(
  digits: string,
  middle: number,
  length: number,
  seen: { from: number; to: number },
): number {
  const values = sumDigits([digits]);
  const whole = massWithin(values, seen.from, seen.to);
  if (length >= 1 || whole <= 0) return 1;
  const span = seen.to - seen.from;
  const from = seen.from + span * Math.min(1 - length, Math.max(0, middle - length / 2));
  return massWithin(values, from, from + length * span) / whole;
}

/** A window of this share of each side is thought of where nobody has said how large it is. */
const plainWindow = 1 / 3;

/** The point of the whole picture that draws the eye most over these moments; null without any. */
export function eyeOf(moments: readonly Salience[]): { x: number; y: number } | null {
  const sums = sumSalience(moments);
  return sums && { x: aimWindow(sums.columns, plainWindow), y: aimWindow(sums.rows, plainWindow) };
}

/** What is seen of each side of a source without its bars. */
export const seenSides = (bars: Bars | undefined) => ({
  across: { from: bars?.left ?? 0, to: 1 - (bars?.right ?? 0) },
  down: { from: bars?.top ?? 0, to: 1 - (bars?.bottom ?? 0) },
});
