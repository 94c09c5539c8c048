import { coarseSize, type SmallFrame, smallSize } from "./small-frame";

const pixels = coarseSize.width * coarseSize.height;

/** Mean difference of two pictures in brightness and colour, in levels (0 to 255). */
export function distance(a: SmallFrame, b: SmallFrame): number {
  const one = a.coarse;
  const other = b.coarse;
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
  return sum / pixels;
}

/** Share of the picture whose brightness or colour differs clearly. */
export function changedShare(a: SmallFrame, b: SmallFrame): number {
  const one = a.coarse;
  const other = b.coarse;
  let changed = 0;
  for (let i = 0; i < pixels; i += 1) {
    const luma = Math.abs((one[i] ?? 0) - (other[i] ?? 0));
    const u = Math.abs((one[i + pixels] ?? 0) - (other[i + pixels] ?? 0));
    const v = Math.abs((one[i + 2 * pixels] ?? 0) - (other[i + 2 * pixels] ?? 0));
    if (luma + u + v > 8) changed += 1;
  }
  return changed / pixels;
}

/** Standard deviation of the brightness within the picture, in levels: 0 for a plain colour. */
export function contrast({ coarse }: SmallFrame): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < pixels; i += 1) {
    const value = coarse[i] ?? 0;
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares / pixels - (sum / pixels) ** 2));
}

/**
 * How alike the structure of two pictures is, from -1 to 1, whatever their brightness and contrast
 * (normalised correlation of luma). 0 when one of them is a plain colour.
 */
export function likeness(a: SmallFrame, b: SmallFrame): number {
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let i = 0; i < pixels; i += 1) {
    const one = a.coarse[i] ?? 0;
    const other = b.coarse[i] ?? 0;
    sumA += one;
    sumB += other;
    squaresA += one * one;
    squaresB += other * other;
    products += one * other;
  }
  const spreadA = squaresA / pixels - (sumA / pixels) ** 2;
  const spreadB = squaresB / pixels - (sumB / pixels) ** 2;
  if (spreadA < 2 || spreadB < 2) return 0;
  return (products / pixels - (sumA / pixels) * (sumB / pixels)) / Math.sqrt(spreadA * spreadB);
}

/**
 * How alike the edges of two pictures are, from -1 to 1 (correlation of the slopes of luma). It stays
 * high when the light changes, also where bright parts are clipped, and is near 0 for two scenes.
 */
export function edgeLikeness(a: SmallFrame, b: SmallFrame): number {
  const row = coarseSize.width;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < pixels - row - 1; i += 1) {
    const [hereA, hereB] = [a.coarse[i] ?? 0, b.coarse[i] ?? 0];
    const isLast = i % row === row - 1;
    const acrossA = isLast ? 0 : (a.coarse[i + 1] ?? 0) - hereA;
    const acrossB = isLast ? 0 : (b.coarse[i + 1] ?? 0) - hereB;
    const downA = (a.coarse[i + row] ?? 0) - hereA;
    const downB = (b.coarse[i + row] ?? 0) - hereB;
    products += acrossA * acrossB + downA * downB;
    squaresA += acrossA * acrossA + downA * downA;
    squaresB += acrossB * acrossB + downB * downB;
  }
  const size = Math.sqrt(squaresA * squaresB);
  return size < pixels / 4 ? 0 : products / size;
}

const { width, height } = smallSize;
/** The longest way that a pan may move the picture between two frames, in pixels of the small frame. */
const farthest = { x: 26, y: 12 };

/** Mean difference in brightness of what both pictures show when one is moved, every second pixel. */
function movedDifference(
  a: Uint8Array,
  b: Uint8Array,
  dx: number,
  dy: number,
  step: number,
): number {
  const fromX = Math.max(0, -dx);
  const toX = Math.min(width, width - dx);
  const fromY = Math.max(0, -dy);
  const toY = Math.min(height, height - dy);
  let sum = 0;
  let count = 0;
  for (let y = fromY; y < toY; y += step) {
    for (let x = fromX; x < toX; x += step) {
      sum += Math.abs((a[y * width + x] ?? 0) - (b[(y + dy) * width + x + dx] ?? 0));
      count += 1;
    }
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count;
}

/**
 * The share of the difference that remains when one picture is moved to where it fits the other best:
 * near 0 for a pan, near 1 for two scenes. Coarse steps first, then the neighbourhood of the best.
 */
export function differenceAfterPan(a: SmallFrame, b: SmallFrame): number {
  const still = movedDifference(a.luma, b.luma, 0, 0, 1);
  if (still === 0) return 0;
  let best = { left: still, dx: 0, dy: 0 };
  const look = (dx: number, dy: number, step: number) => {
    const left = movedDifference(a.luma, b.luma, dx, dy, step);
    if (left < best.left) best = { left, dx, dy };
  };
  for (let dy = -farthest.y; dy <= farthest.y; dy += 2) {
    for (let dx = -farthest.x; dx <= farthest.x; dx += 2) look(dx, dy, 2);
  }
  const { dx, dy } = best;
  for (const y of [dy - 1, dy, dy + 1]) for (const x of [dx - 1, dx, dx + 1]) look(x, y, 1);
  return best.left / still;
}
