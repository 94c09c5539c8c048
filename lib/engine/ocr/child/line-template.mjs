/**
 * The look of one line of text: the brightness of its strokes and of a ring around them. By it the line
 * is found again in other pictures without being read, whatever moves behind it.
 *
 * @typedef {import("./film-picture.mjs").Region} Region
 * @typedef {{ luma: Uint8Array, width: number, height: number }} Brightness
 * @typedef {{ at: Int32Array, values: Uint8Array, isStroke: Uint8Array, contrast: number }} LineTemplate
 */

/** Width of the ring, in pixels. */
const ring = 3;
const mostSamples = 6000;

/**
 * @param {Brightness} picture @param {Region} box
 * @returns {LineTemplate}
 */
export function templateOf({ luma, width, height }, box) {
  const left = Math.max(ring, Math.floor(box.x));
  const right = Math.min(width - ring - 1, Math.ceil(box.x + box.width));
  const top = Math.max(ring, Math.floor(box.y));
  const bottom = Math.min(height - ring - 1, Math.ceil(box.y + box.height));
  const inBox = { left, right, top, bottom };
  const { threshold, isDark } = strokeThreshold(luma, width, inBox);
  /** @param {number} at */
  const isOn = (at) => (luma[at] ?? 0) >= threshold !== isDark;
  const found = [];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const at = y * width + x;
      let near = false;
      for (let step = -ring; step <= ring && !near; step += 1) {
        near = isOn(at + step) || isOn(at + step * width);
      }
      if (near) found.push(at);
    }
  }
  const step = Math.max(1, Math.ceil(found.length / mostSamples));
  const at = Int32Array.from(found.filter((_, index) => index % step === 0));
  const values = Uint8Array.from(at, (index) => luma[index] ?? 0);
  const isStroke = Uint8Array.from(at, (index) => (isOn(index) ? 1 : 0));
  return { at, values, isStroke, contrast: contrastOf(values, isStroke) };
}

/**
 * Where strokes end in brightness (Otsu's threshold), and whether they are the dark side: letters cover
 * less of a box than what is around them.
 * @param {Uint8Array} luma @param {number} width
 * @param {{ left: number, right: number, top: number, bottom: number }} box
 */
function strokeThreshold(luma, width, { left, right, top, bottom }) {
  const counts = new Float64Array(256);
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const value = luma[y * width + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  let total = 0;
  let sum = 0;
  counts.forEach((count, value) => {
    total += count;
    sum += count * value;
  });
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let threshold = 128;
  let isDark = false;
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    const above = total - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    const spread = below * above * apart * apart;
    if (spread <= best) continue;
    best = spread;
    threshold = value + 1;
    isDark = below < above;
  }
  return { threshold, isDark };
}

/** @param {Uint8Array} values @param {Uint8Array} isStroke */
function contrastOf(values, isStroke) {
  let strokes = 0;
  let sum = 0;
  let sumStrokes = 0;
  values.forEach((value, index) => {
    sum += value;
    if (isStroke[index] !== 1) return;
    strokes += 1;
    sumStrokes += value;
  });
  const others = values.length - strokes;
  if (strokes === 0 || others === 0) return 0;
  return Math.abs(sumStrokes / strokes - (sum - sumStrokes) / others);
}

/**
 * How like the line another picture is in that place: the correlation, -1 to 1, and the contrast of
 * the strokes there.
 * @param {LineTemplate} template @param {Uint8Array} luma
 */
export function likeness(template, luma) {
  const { at, values, isStroke } = template;
  const count = at.length;
  let sum = 0;
  let sumHere = 0;
  let strokes = 0;
  let sumStrokes = 0;
  let squares = 0;
  let squaresHere = 0;
  let products = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? 0;
    const here = luma[at[index] ?? 0] ?? 0;
    sum += value;
    sumHere += here;
    squares += value * value;
    squaresHere += here * here;
    products += value * here;
    if (isStroke[index] === 1) {
      strokes += 1;
      sumStrokes += here;
    }
  }
  const spread = squares - (sum * sum) / count;
  const spreadHere = squaresHere - (sumHere * sumHere) / count;
  const common = products - (sum * sumHere) / count;
  const others = count - strokes;
  const contrast =
    strokes === 0 || others === 0
      ? 0
      : Math.abs(sumStrokes / strokes - (sumHere - sumStrokes) / others);
  const correlation = spread <= 0 || spreadHere <= 0 ? 0 : common / Math.sqrt(spread * spreadHere);
  return { correlation, contrast };
}
