/** From the map of the detection model (how much each pixel is text) to boxes around lines of text. */

/**
 * @typedef {import("./film-picture.mjs").Region} Region
 * @typedef {{ values: ArrayLike<number>, width: number, height: number }} TextMap
 */

/** Values of PaddleOCR's `DBPostProcess` for PP-OCRv4, with boxes that lie straight. */
const textFrom = 0.3;
const boxFrom = 0.6;
const growth = 1.6;
const smallestSide = 3;
/**
 * Boxes in pixels of a picture of `size`, best first.
 * @param {TextMap} map @param {{ width: number, height: number }} size
 * @param {{ lowestHeight: number, mostBoxes: number }} bounds height in pixels of the picture
 * @returns {Region[]}
 */
export function textBoxes(map, size, { lowestHeight, mostBoxes }) {
  const { values, width, height } = map;
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const boxes = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (values[start] ?? 0) <= textFrom) continue;
    const patch = fill(start, map, seen, stack);
    const across = patch.right - patch.left + 1;
    const down = patch.bottom - patch.top + 1;
    if (Math.min(across, down) < smallestSide || patch.sum / patch.count < boxFrom) continue;
    // The model marks the core of a line: PaddleOCR grows it by area over outline.
    const grown = (across * down * growth) / (2 * (across + down));
    const left = Math.max(0, ((patch.left - grown) * size.width) / width);
    const top = Math.max(0, ((patch.top - grown) * size.height) / height);
    const right = Math.min(size.width, ((patch.right + 1 + grown) * size.width) / width);
    const bottom = Math.min(size.height, ((patch.bottom + 1 + grown) * size.height) / height);
    if (bottom - top < lowestHeight) continue;
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    boxes.push({ box, weight: patch.sum });
  }
  return boxes
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostBoxes)
    .map(({ box }) => box);
}

/**
 * The connected patch of text around a pixel.
 * @param {number} start @param {TextMap} map @param {Uint8Array} seen @param {Int32Array} stack
 */
function fill(start, { values, width, height }, seen, stack) {
  let depth = 0;
  stack[depth++] = start;
  seen[start] = 1;
  const patch = { left: width, right: 0, top: height, bottom: 0, sum: 0, count: 0 };
  while (depth > 0) {
    const at = stack[--depth] ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    patch.sum += values[at] ?? 0;
    patch.count += 1;
    if (x < patch.left) patch.left = x;
    if (x > patch.right) patch.right = x;
    if (y < patch.top) patch.top = y;
    if (y > patch.bottom) patch.bottom = y;
    for (let near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near += 1) {
      for (let beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside += 1) {
        const next = near * width + beside;
        if (seen[next] === 1 || (values[next] ?? 0) <= textFrom) continue;
        seen[next] = 1;
        stack[depth++] = next;
      }
    }
  }
  return patch;
}
