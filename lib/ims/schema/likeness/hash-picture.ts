/** Brightness is compared from cell to cell: nine columns give eight comparisons in each of eight rows. */
const columns = 9;
const rows = 8;
/** A picture whose cells differ by less than so many levels has no structure. */
const leastRange = 6;
const flat = "0".repeat(16);

/** A picture as the brightness of its points, 0 to 255, row by row. More values after these do not count. */
type Luma = { readonly [at: number]: number };
type Size = { readonly width: number; readonly height: number };

function cellsOf(luma: Luma, { width, height }: Size): number[] {
  const cells: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = [column, column + 1].map((at) => Math.floor((at * width) / columns));
      const [top, bottom] = [row, row + 1].map((at) => Math.floor((at * height) / rows));
      let sum = 0;
      let count = 0;
      for (let y = top ?? 0; y < (bottom ?? 0); y += 1) {
        for (let x = left ?? 0; x < (right ?? 0); x += 1, count += 1)
          sum += luma[y * width + x] ?? 0;
      }
      cells.push(sum / count);
    }
  }
  return cells;
}

/**
 * The difference hash of a picture: 64 bits as 16 hexadecimal digits; zeros for a flat one. The gate hashes small copies
 * of frames, the page of a job those that its browser has drawn: `picture-hashes.ts` compares both.
 */
export function hashPicture(luma: Luma, size: Size): string {
  const cells = cellsOf(luma, size);
  if (Math.max(...cells) - Math.min(...cells) < leastRange) return flat;
  let digits = "";
  for (let row = 0; row < rows; row += 1) {
    for (let half = 0; half < 2; half += 1) {
      let digit = 0;
      for (let bit = 0; bit < 4; bit += 1) {
        const at = row * columns + half * 4 + bit;
        digit = digit * 2 + ((cells[at] ?? 0) > (cells[at + 1] ?? 0) ? 1 : 0);
      }
      digits += digit.toString(16);
    }
  }
  return digits;
}
