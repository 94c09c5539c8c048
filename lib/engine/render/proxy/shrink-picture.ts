import type { Box, Size } from "../graph/fit-picture";
import { blankYuva, type YuvaPicture } from "../text/blend-yuva";

/** How a picture that lies in a frame is made smaller together with that frame. */
export type Shrink = {
  /** The frame, and the smaller frame. */
  from: Size;
  to: Size;
  /** The box of the picture in the frame, and the box of the smaller picture in the smaller frame. */
  box: Box;
  smaller: Box;
};

/** The smallest box on even pixels of the smaller frame that holds what lies in `box` of the frame. */
export function shrinkBox(box: Box, from: Size, to: Size): Box {
  const across = to.width / from.width;
  const along = to.height / from.height;
  const below = (value: number) => Math.floor((value + 1e-6) / 2) * 2;
  const above = (value: number) => Math.ceil((value - 1e-6) / 2) * 2;
  const [x, y] = [below(box.x * across), below(box.y * along)];
  return {
    x,
    y,
    width: Math.max(2, above((box.x + box.width) * across) - x),
    height: Math.max(2, above((box.y + box.height) * along) - y),
  };
}

/**
 * Makes a yuva420p picture (straight alpha) smaller by the mean of the area that each point covers, as `scale`
 * with `flags=area` does for the whole frame. Colours are weighted by their alpha. Points keep their position in
 * the frame to a fraction of a pixel.
 */
export function shrinkPicture(picture: YuvaPicture, shrink: Shrink): YuvaPicture {
  const { from, to, box, smaller } = shrink;
  const result = blankYuva(smaller);
  const { width, height, bytes } = picture;
  const points = width * height;
  const axes = (step: 1 | 2) => ({
    across: axisOf(step, [box.x, width], [smaller.x, smaller.width], to.width / from.width),
    along: axisOf(step, [box.y, height], [smaller.y, smaller.height], to.height / from.height),
  });
  const alpha = Float32Array.from(bytes.subarray(points * 1.5, points * 2.5));
  const luma = weighted(bytes.subarray(0, points), alpha);
  const fine = axes(1);
  const smallAlpha = resample(alpha, width, fine);
  const smallLuma = resample(luma, width, fine);
  const count = smaller.width * smaller.height;
  smallAlpha.forEach((value, at) => {
    result.bytes[count * 1.5 + at] = Math.round(value);
    if (value > 0) result.bytes[at] = Math.round((smallLuma[at] as number) / value);
  });
  const coarse = axes(2);
  const meanAlpha = quarters(alpha, width, height);
  const under = resample(meanAlpha, width / 2, coarse);
  for (const plane of [0, 1]) {
    const at = points + (plane * points) / 4;
    const colour = weighted(bytes.subarray(at, at + points / 4), meanAlpha);
    resample(colour, width / 2, coarse).forEach((value, index) => {
      const weight = under[index] as number;
      if (weight > 0)
        result.bytes[count + (plane * count) / 4 + index] = Math.round(value / weight);
    });
  }
  return result;
}

function weighted(values: Buffer, alpha: Float32Array): Float32Array {
  const result = new Float32Array(alpha.length);
  for (let at = 0; at < result.length; at += 1) {
    result[at] = (alpha[at] as number) * (values[at] as number);
  }
  return result;
}

/** The mean alpha of each four points that share a colour. */
function quarters(alpha: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array((width * height) / 4);
  for (let at = 0, row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2, at += 1) {
      const first = row * width + column;
      const above = (alpha[first] as number) + (alpha[first + 1] as number);
      const below = (alpha[first + width] as number) + (alpha[first + width + 1] as number);
      result[at] = (above + below) / 4;
    }
  }
  return result;
}

/**
 * Which points of the picture each point of the result covers along one axis, and by what share: point n covers the
 * points `first[n]` and after it, with the shares from `begin[n]` up to `begin[n + 1]`.
 */
type Axis = { count: number; first: Int32Array; begin: Int32Array; shares: Float32Array };

/** @param step 2 for planes of colours, which have half as many points */
function axisOf(
  step: 1 | 2,
  [at, length]: readonly [at: number, length: number],
  [to, size]: readonly [at: number, length: number],
  scale: number,
): Axis {
  const count = size / step;
  const axis = { first: new Int32Array(count), begin: new Int32Array(count + 1) };
  const shares: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = (to / step + index) / scale - at / step;
    const until = from + 1 / scale;
    const first = Math.max(0, Math.floor(from));
    const last = Math.min(length / step, Math.ceil(until));
    axis.first[index] = first;
    for (let point = first; point < last; point += 1) {
      const covered = Math.min(until, point + 1) - Math.max(from, point);
      shares.push(Math.max(0, covered) * scale);
    }
    axis.begin[index + 1] = shares.length;
  }
  return { count, ...axis, shares: Float32Array.from(shares) };
}

function resample(
  values: Float32Array,
  width: number,
  { across, along }: { across: Axis; along: Axis },
): Float32Array {
  const rows = values.length / width;
  const { count, first, begin, shares } = across;
  const narrow = new Float32Array(count * rows);
  for (let row = 0, to = 0; row < rows; row += 1) {
    for (let column = 0; column < count; column += 1, to += 1) {
      let from = row * width + (first[column] as number);
      let sum = 0;
      const end = begin[column + 1] as number;
      for (let share = begin[column] as number; share < end; share += 1, from += 1) {
        sum += (shares[share] as number) * (values[from] as number);
      }
      narrow[to] = sum;
    }
  }
  const result = new Float32Array(count * along.count);
  for (let row = 0; row < along.count; row += 1) {
    let from = (along.first[row] as number) * count;
    const end = along.begin[row + 1] as number;
    for (let share = along.begin[row] as number; share < end; share += 1, from += count) {
      const weight = along.shares[share] as number;
      for (let column = 0; column < count; column += 1) {
        const at = row * count + column;
        result[at] = (result[at] as number) + weight * (narrow[from + column] as number);
      }
    }
  }
  return result;
}
