/** How far a path may stray from an even pace: this share of the recording, within these bounds, in frames. */
const strayShare = 0.2;
const [leastStray, mostStray] = [150, 600];
/** A frame that is repeated or left out costs this much more, so that a path goes evenly where nothing speaks against it. */
const unevenCost = 0.5;

const [even, stay, skip] = [0, 1, 2];

/**
 * Finds for each frame of `one` the frame of `other` that sounds like it, in order: dynamic time warping within
 * a band around the even pace. Source: Sakoe and Chiba 1978.
 * @param {Float32Array} one frames of `dimensions` numbers each
 * @param {Float32Array} other
 * @param {number} dimensions
 * @returns {Float64Array} the frame of `other` for each of `one`
 */
export function warp(one, other, dimensions) {
  const rows = one.length / dimensions;
  const columns = other.length / dimensions;
  const radius = Math.ceil(Math.min(mostStray, Math.max(leastStray, strayShare * columns)));
  const width = 2 * radius + 1;
  const pace = columns / rows;
  /** The first column of the band in a row. */
  const startOf = (/** @type {number} */ row) => Math.round(row * pace) - radius;
  const steps = new Uint8Array(rows * width);
  let before = new Float64Array(width).fill(Infinity);
  let costs = new Float64Array(width).fill(Infinity);

  const distance = (/** @type {number} */ row, /** @type {number} */ column) => {
    let sum = 0;
    const [a, b] = [row * dimensions, column * dimensions];
    for (let k = 0; k < dimensions; k += 1) {
      const gap = (one[a + k] ?? 0) - (other[b + k] ?? 0);
      sum += gap * gap;
    }
    return Math.sqrt(sum / dimensions);
  };

  for (let row = 0; row < rows; row += 1) {
    const start = startOf(row);
    const shift = row === 0 ? 0 : start - startOf(row - 1);
    costs.fill(Infinity);
    for (let at = 0; at < width; at += 1) {
      const column = start + at;
      if (column < 0 || column >= columns) continue;
      if (row === 0 && column === 0) {
        costs[at] = distance(0, 0);
        continue;
      }
      const above = row === 0 ? Infinity : (before[at + shift] ?? Infinity) + unevenCost;
      const beside = at === 0 ? Infinity : (costs[at - 1] ?? Infinity) + unevenCost;
      const across = row === 0 ? Infinity : (before[at + shift - 1] ?? Infinity);
      const least = Math.min(above, beside, across);
      if (least === Infinity) continue;
      costs[at] = least + distance(row, column);
      steps[row * width + at] = least === across ? even : least === above ? stay : skip;
    }
    [before, costs] = [costs, before];
  }

  // Back from the last frames of both: the band always holds them.
  const frames = new Float64Array(rows);
  let row = rows - 1;
  let column = columns - 1;
  let [sum, count] = [0, 0];
  while (row >= 0) {
    sum += column;
    count += 1;
    const step = row === 0 && column === 0 ? stay : steps[row * width + column - startOf(row)];
    if (step !== skip) {
      // The middle of all that sounds like this frame.
      frames[row] = sum / count;
      [sum, count] = [0, 0];
      row -= 1;
    }
    if (step !== stay) column -= 1;
  }
  return frames;
}
