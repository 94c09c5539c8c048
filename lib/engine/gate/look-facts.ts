import { lookBytes, lookPoints } from "./look";

/** Luma up to which a point is black; video black is 16. */
const blackLuma = 20;
const blackShare = 0.98;
/** Luma up to which a shot counts as dark, a little lighter than certain black. */
const darkLuma = 24;
const darkShare = 0.9;
/** Range of levels within which a picture is one colour, and from which it certainly is not. */
const oneColourRange = 4;
const manyColoursRange = 12;
/** Most difference of a point in an untouched copy: an overlay's chroma reaches into its neighbours. */
const sameLevels = 8;
/** A point has moved when it changed by more levels than rounding noise. */
const movedLevels = 2;

/** Indices of the points of a look that no overlay covers. */
export type Mask = readonly number[];

export const allPoints: Mask = Array.from({ length: lookPoints }, (_, index) => index);

export function isBlack(look: Buffer, points: Mask): boolean {
  return shareOf(points, (index) => (look[index] ?? 0) <= blackLuma) >= blackShare;
}

/** Whether a shot is black, or so dark that a copy of it may look black. */
export function mayBeBlack(look: Buffer, points: Mask): boolean {
  return shareOf(points, (index) => (look[index] ?? 0) <= darkLuma) >= darkShare;
}

export const isOneColour = (look: Buffer, points: Mask): boolean =>
  colourRange(look, points) <= oneColourRange;

export const hasManyColours = (look: Buffer, points: Mask): boolean =>
  colourRange(look, points) > manyColoursRange;

/** Share of the points that are the same in both looks, except for rounding. */
export function sameShare(one: Buffer, other: Buffer, points: Mask): number {
  return shareOf(
    points,
    (index) => Math.abs((one[index] ?? 0) - (other[index] ?? 0)) <= sameLevels,
  );
}

/** Whether two looks are exactly equal. */
export function isSame(one: Buffer, other: Buffer, points: Mask): boolean {
  return points.every((index) => one[index] === other[index]);
}

/** Whether fewer than `least` points changed by more than rounding noise. */
export function isCopy(one: Buffer, other: Buffer, points: Mask, least: number): boolean {
  let count = 0;
  for (const index of points) {
    const apart = (one[index] ?? 0) - (other[index] ?? 0);
    if ((apart > movedLevels || apart < -movedLevels) && (count += 1) >= least) return false;
  }
  return true;
}

/** Number of points that changed by more than rounding noise. */
export function movedPoints(one: Buffer, other: Buffer, points: Mask): number {
  let count = 0;
  for (const index of points) {
    if (Math.abs((one[index] ?? 0) - (other[index] ?? 0)) > movedLevels) count += 1;
  }
  return count;
}

function shareOf(points: Mask, is: (index: number) => boolean): number {
  let count = 0;
  for (const index of points) if (is(index)) count += 1;
  return count / Math.max(1, points.length);
}

/** The widest range of luma or chroma, without the outermost hundredth of the points. */
function colourRange(look: Buffer, points: Mask): number {
  const chroma = lookPoints / 4;
  const side = Math.sqrt(lookPoints);
  const chromaOf = (index: number) =>
    Math.floor(index / side / 2) * (side / 2) + Math.floor((index % side) / 2);
  const range = (levelAt: (index: number) => number) => {
    const counts = new Uint32Array(256);
    for (const index of points) counts[levelAt(index)] = (counts[levelAt(index)] ?? 0) + 1;
    const left = Math.floor(points.length / 100);
    return outermost(counts, left, -1) - outermost(counts, left, 1);
  };
  return Math.max(
    range((index) => look[index] ?? 0),
    range((index) => look[lookPoints + chromaOf(index)] ?? 0),
    range((index) => look[lookBytes - chroma + chromaOf(index)] ?? 0),
  );
}

/** The level at which more than `left` points have been counted, from below (1) or above (-1). */
function outermost(counts: Uint32Array, left: number, step: 1 | -1): number {
  let passed = 0;
  for (let level = step > 0 ? 0 : 255; level >= 0 && level < 256; level += step) {
    passed += counts[level] ?? 0;
    if (passed > left) return level;
  }
  return 0;
}
