/**
 * Strokes of letters are thin, stand out from what is left and right of them, and hold still while the
 * film behind them moves. Counting such pixels costs little and says when it is worth reading.
 *
 * @typedef {import("./film-picture.mjs").Region} Region
 * @typedef {{ width: number, height: number, marks: Uint8Array }} StrokeMap at half the size of the picture
 * @typedef {{ reach: number, isDark: boolean }} StrokeKind `reach`: half of the thickest stroke, in pixels of the map
 */

/** How bright a stroke is at least, and by how much it stands out, on a scale of 255. */
const brightest = 145;
const contrast = 43;
/** A line of text fills at least some of this many rows of the map. */
const windowRows = 16;

/**
 * Marks the strokes of one picture, or adds to the marks of `map`.
 * @param {{ luma: Uint8Array, width: number, height: number }} picture
 * @param {StrokeKind} kind
 * @param {StrokeMap} [map]
 * @returns {StrokeMap}
 */
export function strokesOf(picture, { reach, isDark }, map) {
  const width = picture.width >> 1;
  const height = picture.height >> 1;
  const { marks } = map ?? { marks: new Uint8Array(width * height) };
  const { luma } = picture;
  // Dark text is bright text of the negative.
  const flip = isDark ? 255 : 0;
  for (let y = 0; y < height; y += 1) {
    const from = 2 * y * picture.width;
    for (let x = reach; x < width - reach; x += 1) {
      const value = (luma[from + 2 * x] ?? 0) ^ flip;
      if (value < brightest) continue;
      const wanted = value - contrast;
      if (!isBelow(luma, from + 2 * x, -2, reach, wanted, flip)) continue;
      if (isBelow(luma, from + 2 * x, 2, reach, wanted, flip)) marks[y * width + x] = 1;
    }
  }
  return { width, height, marks };
}

/**
 * Whether one of the next `reach` pixels in a direction is darker than `wanted`.
 * @param {Uint8Array} luma @param {number} at @param {number} step @param {number} reach
 * @param {number} wanted @param {number} flip
 */
function isBelow(luma, at, step, reach, wanted, flip) {
  for (let distance = 1; distance <= reach; distance += 1) {
    if (((luma[at + distance * step] ?? 0) ^ flip) < wanted) return true;
  }
  return false;
}

/**
 * The strokes that stood in the picture before, too, without those of the regions.
 * @param {StrokeMap} now @param {StrokeMap} before @param {readonly Region[]} without in pixels of the picture
 * @returns {StrokeMap}
 */
export function stillStrokes(now, before, without) {
  const marks = new Uint8Array(now.marks.length);
  for (let at = 0; at < marks.length; at += 1) {
    marks[at] = (now.marks[at] ?? 0) & (before.marks[at] ?? 0);
  }
  for (const region of without) {
    const left = Math.max(0, Math.floor(region.x / 2));
    const right = Math.min(now.width, Math.ceil((region.x + region.width) / 2));
    const bottom = Math.min(now.height, Math.ceil((region.y + region.height) / 2));
    for (let y = Math.max(0, Math.floor(region.y / 2)); y < bottom; y += 1) {
      if (left < right) marks.fill(0, y * now.width + left, y * now.width + right);
    }
  }
  return { ...now, marks };
}

/**
 * The most marks in any 16 rows of the map that are not marked as quiet.
 * @param {StrokeMap} map @param {Uint8Array | null} quiet
 */
export function densestRows({ width, height, marks }, quiet) {
  const counts = new Uint32Array(height);
  let within = 0;
  let most = 0;
  for (let y = 0; y < height; y += 1) {
    let count = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) {
      if (marks[at] === 1 && (quiet === null || quiet[at] === 0)) count += 1;
    }
    counts[y] = count;
    within += count - (y >= windowRows ? (counts[y - windowRows] ?? 0) : 0);
    if (within > most) most = within;
  }
  return most;
}

/**
 * How much of `marks` is in `others` too, 0 to 1.
 * @param {Uint8Array} marks @param {Uint8Array} others
 */
export function sharedMarks(marks, others) {
  let all = 0;
  let shared = 0;
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] === 0) continue;
    all += 1;
    shared += others[at] ?? 0;
  }
  return all === 0 ? 0 : shared / all;
}
