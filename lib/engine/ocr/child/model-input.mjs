/** Turns a region of a picture into the numbers that PP-OCR reads: blue, green, red, normalised. */

/**
 * @typedef {import("./film-picture.mjs").FilmPicture} FilmPicture
 * @typedef {import("./film-picture.mjs").Region} Region
 * @typedef {{ mean: readonly number[], deviation: readonly number[] }} Scaling
 */

/** @type {Scaling} */
export const detectionScaling = {
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
};
/** @type {Scaling} */
export const recognitionScaling = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] };

/**
 * The region, scaled to `size`, as planes of `paddedWidth` columns. What lies beyond the region stays 0.
 * @param {FilmPicture} picture @param {Region} region
 * @param {{ width: number, height: number, paddedWidth?: number }} size
 * @param {Scaling} scaling
 * @returns {Float32Array}
 */
export function modelInput(picture, region, size, scaling) {
  const { width, height, paddedWidth = width } = size;
  const half = {
    x: region.x / 2,
    y: region.y / 2,
    width: region.width / 2,
    height: region.height / 2,
  };
  const full = { columns: picture.width, rows: picture.height };
  const small = { columns: picture.width / 2, rows: picture.height / 2 };
  const luma = scaled(picture.luma, full, region, size);
  const blue = scaled(picture.blue, small, half, size);
  const red = scaled(picture.red, small, half, size);
  const plane = paddedWidth * height;
  const input = new Float32Array(3 * plane);
  const { mean, deviation } = scaling;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * width + x;
      const to = y * paddedWidth + x;
      const light = 1.1644 * ((luma[from] ?? 0) - 16);
      const b = (blue[from] ?? 0) - 128;
      const r = (red[from] ?? 0) - 128;
      const colours = [light + 2.1124 * b, light - 0.2132 * b - 0.5329 * r, light + 1.7927 * r];
      for (let channel = 0; channel < 3; channel += 1) {
        const share = Math.min(1, Math.max(0, (colours[channel] ?? 0) / 255));
        input[channel * plane + to] = (share - (mean[channel] ?? 0)) / (deviation[channel] ?? 1);
      }
    }
  }
  return input;
}

/**
 * A triangle filter that grows with the reduction, so that thin strokes survive.
 * @param {Uint8Array} plane @param {{ columns: number, rows: number }} shape
 * @param {Region} region @param {{ width: number, height: number }} size
 */
function scaled(plane, shape, region, { width, height }) {
  const across = weightsOf(region.x, region.width, width, shape.columns);
  const down = weightsOf(region.y, region.height, height, shape.rows);
  const firstRow = down.first[0] ?? 0;
  const lastRow = (down.first[height - 1] ?? 0) + down.taps - 1;
  const rows = new Float32Array((lastRow - firstRow + 1) * width);
  for (let y = firstRow; y <= lastRow; y += 1) {
    const source = Math.min(y, shape.rows - 1) * shape.columns;
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      const first = across.first[x] ?? 0;
      for (let tap = 0; tap < across.taps; tap += 1) {
        const weight = across.weights[x * across.taps + tap] ?? 0;
        if (weight !== 0) sum += (plane[source + first + tap] ?? 0) * weight;
      }
      rows[(y - firstRow) * width + x] = sum;
    }
  }
  const result = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let tap = 0; tap < down.taps; tap += 1) {
      const weight = down.weights[y * down.taps + tap] ?? 0;
      if (weight === 0) continue;
      const source = ((down.first[y] ?? 0) + tap - firstRow) * width;
      const to = y * width;
      for (let x = 0; x < width; x += 1) {
        result[to + x] = (result[to + x] ?? 0) + (rows[source + x] ?? 0) * weight;
      }
    }
  }
  return result;
}

/**
 * For each of `count` results the first sample it is made of and the weight of each sample.
 * @param {number} start @param {number} length of the region @param {number} count @param {number} limit samples there are
 */
function weightsOf(start, length, count, limit) {
  const step = length / count;
  const reach = Math.max(1, step);
  const taps = Math.ceil(2 * reach) + 1;
  const first = new Int32Array(count);
  const weights = new Float32Array(count * taps);
  for (let index = 0; index < count; index += 1) {
    const centre = start + (index + 0.5) * step - 0.5;
    const lowest = Math.max(0, Math.ceil(centre - reach));
    const from = Math.min(lowest, limit - 1);
    first[index] = from;
    let sum = 0;
    for (let tap = 0; tap < taps && from + tap < limit; tap += 1) {
      const weight = Math.max(0, 1 - Math.abs(from + tap - centre) / reach);
      weights[index * taps + tap] = weight;
      sum += weight;
    }
    const row = weights.subarray(index * taps, (index + 1) * taps);
    if (sum === 0) row[0] = 1;
    else row.forEach((weight, tap) => (row[tap] = weight / sum));
  }
  return { first, weights, taps };
}
