import { hashDigits } from "./picture-hashes";

/** Brightness is compared from cell to cell: nine columns give eight comparisons in each of eight rows. */
const columns = 9;
const rows = 8;
/** A picture whose cells differ by less than so many levels has no structure. */
const leastRange = 6;
const flat = "0".repeat(hashDigits);

/** Values from 0 to 255, row by row. */
type Plane = { readonly [at: number]: number };
type Size = { readonly width: number; readonly height: number };
/** A small picture as yuv420p has it: brightness of each point, and two colour differences of half the width and height. */
export type SmallPicture = { luma: Plane; blue: Plane; red: Plane };

/** Colour is told of each quarter in 16 levels, between the values that footage has; beyond them nothing changes. */
const colourFrom = 64;
const colourStep = 8;

/** The mean of a quarter of a plane, as a level from 0 to 15. */
function levelOf(plane: Plane, { width, height }: Size, right: number, down: number): number {
  const [wide, high] = [width >> 1, height >> 1];
  let sum = 0;
  for (let y = down * high; y < (down + 1) * high; y += 1) {
    for (let x = right * wide; x < (right + 1) * wide; x += 1) sum += plane[y * width + x] ?? 0;
  }
  const level = Math.floor((sum / (wide * high) - colourFrom) / colourStep);
  return Math.max(0, Math.min(15, level));
}

function colourOf({ blue, red }: SmallPicture, { width, height }: Size): string {
  const half = { width: width >> 1, height: height >> 1 };
  let digits = "";
  for (const down of [0, 1]) {
    for (const right of [0, 1]) {
      digits += levelOf(blue, half, right, down).toString(16);
      digits += levelOf(red, half, right, down).toString(16);
    }
  }
  return digits;
}

function cellsOf(luma: Plane, { width, height }: Size): number[] {
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
 * The hash of a picture: the difference hash of its brightness, 64 bits as 16 hexadecimal digits, and the colour of its
 * quarters as 8 more. Zeros for a flat picture. The gate hashes small copies of frames, the page of a job those that its
 * browser has drawn: `picture-hashes.ts` compares both.
 * @param size of the brightness; even numbers
 */
export function hashPicture(picture: SmallPicture, size: Size): string {
  const cells = cellsOf(picture.luma, size);
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
  return digits + colourOf(picture, size);
}
