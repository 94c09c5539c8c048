import type { Salience } from "@/lib/engine/plan/analysis/salience";
import { coarseSize } from "./small-frame";

const { width, height } = coarseSize;
const pixels = width * height;

/** The part of a frame that shows something, in its pixels: all of it, or what its bars leave. */
export type SeenPart = { left: number; right: number; top: number; bottom: number };

/** Colours tell things apart better than light does, which changes within one thing. */
const planeWeights = [1, 2, 2] as const;
/** How far from the middle, in sides of the frame, a thing may be until it counts only 0.6 as much. */
const middle = { across: 0.45, down: 0.5 } as const;
/** A camera stands still when the typical pixel changes less than this between two samples. */
const steadyChange = 2.5;
/** What moves before a camera that stands still counts as much as this share of the rest. */
const movementShare = 0.5;
/** Less contrast than this, in levels of luma, is a plain picture. */
const plainContrast = 4;
const topDigit = 35;

/**
 * How much each pixel stands out from the border of the frame: the least change of level on any path from the
 * border to the pixel (minimum barrier distance). What is joined to the border by small steps is background.
 * Source: Zhang et al., "Minimum Barrier Salient Object Detection at 80 FPS", ICCV 2015.
 */
function addBarriers(sums: Float32Array, plane: Uint8Array, weight: number, seen: SeenPart): void {
  const least = new Float32Array(pixels).fill(Number.POSITIVE_INFINITY);
  const upper = Float32Array.from(plane);
  const lower = Float32Array.from(plane);
  const relax = (at: number, from: number) => {
    const level = plane[at] ?? 0;
    const high = Math.max(upper[from] ?? 0, level);
    const low = Math.min(lower[from] ?? 0, level);
    if (high - low >= (least[at] ?? 0)) return;
    least[at] = high - low;
    upper[at] = high;
    lower[at] = low;
  };
  const { left, right, top, bottom } = seen;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      // The lower edge is no seed: people and bottles stand on it.
      if (y === top || x === left || x === right - 1) least[y * width + x] = 0;
    }
  }
  for (let pass = 0; pass < 3; pass += 1) {
    const forth = pass % 2 === 0;
    for (let row = top; row < bottom; row += 1) {
      const y = forth ? row : top + bottom - 1 - row;
      for (let column = left; column < right; column += 1) {
        const x = forth ? column : left + right - 1 - column;
        const at = y * width + x;
        if (forth ? x > left : x < right - 1) relax(at, forth ? at - 1 : at + 1);
        if (forth ? y > top : y < bottom - 1) relax(at, forth ? at - width : at + width);
      }
    }
  }
  for (let at = 0; at < pixels; at += 1) {
    const distance = least[at] ?? 0;
    if (Number.isFinite(distance)) sums[at] = (sums[at] ?? 0) + weight * distance;
  }
}

/** What moved before a camera that stands still; null where the camera moves, or nothing does. */
function movementOf(coarse: Uint8Array, before: Uint8Array, seen: SeenPart): Float32Array | null {
  const changes = new Float32Array(pixels);
  const inside: number[] = [];
  for (let y = seen.top; y < seen.bottom; y += 1) {
    for (let x = seen.left; x < seen.right; x += 1) {
      const at = y * width + x;
      const change = Math.abs((coarse[at] ?? 0) - (before[at] ?? 0));
      changes[at] = Math.max(0, change - steadyChange);
      inside.push(change);
    }
  }
  const typical = inside.toSorted((a, b) => a - b)[inside.length >> 1] ?? 0;
  if (typical > steadyChange || Math.max(...changes) < 2 * steadyChange) return null;
  return changes;
}

/** Scaled so that the sum is 1. */
function shares(values: Float32Array): Float32Array {
  let sum = 0;
  for (const value of values) sum += value;
  return sum === 0 ? values : values.map((value) => value / sum);
}

const digits = (sums: Float32Array): string => {
  const most = Math.max(...sums);
  return [...sums].map((sum) => Math.round((topDigit * sum) / most).toString(36)).join("");
};

/**
 * Where the eye goes in a frame.
 * @param coarse luma, U and V in 32 x 18 each (`SmallFrame.coarse`)
 * @param before the sample before; after a cut it is as different as from a camera that moves
 * @returns null for a plain picture
 */
export function salienceOf(
  coarse: Uint8Array,
  before: Uint8Array | undefined,
  seen: SeenPart,
): Salience | null {
  const barriers = new Float32Array(pixels);
  planeWeights.forEach((weight, plane) =>
    addBarriers(barriers, coarse.subarray(plane * pixels, (plane + 1) * pixels), weight, seen),
  );
  if (Math.max(...barriers) < plainContrast) return null;
  const movement = before ? movementOf(coarse, before, seen) : null;
  const still = shares(barriers);
  const moved = movement && shares(movement);
  const columns = new Float32Array(width);
  const rows = new Float32Array(height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const own = still[at] ?? 0;
      const stands = moved ? (1 - movementShare) * own + movementShare * (moved[at] ?? 0) : own;
      const weight =
        nearMiddle(x, seen.left, seen.right, middle.across) *
        nearMiddle(y, seen.top, seen.bottom, middle.down);
      const value = stands * stands * weight;
      columns[x] = (columns[x] ?? 0) + value;
      rows[y] = (rows[y] ?? 0) + value;
    }
  }
  return { columns: digits(columns), rows: digits(rows) };
}

function nearMiddle(at: number, from: number, to: number, spread: number): number {
  const off = (at + 0.5 - (from + to) / 2) / (to - from) / spread;
  return Math.exp(-(off * off) / 2);
}

/** The pixels of a small frame that the bars leave; one more is left out at each bar, which is half of it. */
export function seenPart(
  bars: { left: number; right: number; top: number; bottom: number } | undefined,
): SeenPart {
  if (!bars) return { left: 0, right: width, top: 0, bottom: height };
  const part = {
    left: Math.ceil(bars.left * width),
    right: width - Math.ceil(bars.right * width),
    top: Math.ceil(bars.top * height),
    bottom: height - Math.ceil(bars.bottom * height),
  };
  const isWide = part.right - part.left >= 4 && part.bottom - part.top >= 4;
  return isWide ? part : seenPart(undefined);
}
