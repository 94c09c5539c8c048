import type { DrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";

/**
 * A number from 0 to 1 for each point of the frame. `u` runs from left to right and `v` from top to
 * bottom; both are 0 in the middle and -1 and 1 at the ends of the shorter side. `edge` holds the
 * largest values of the frame.
 */
export type Field = (u: number, v: number, edge: Edge) => number;
/** Half the width, half the height, and the distance of a corner. */
export type Edge = { x: number; y: number; far: number };

/** A field as one picture in 8-bit grey. */
function fieldPicture(field: Field, { width, height }: Size): Buffer {
  const half = Math.min(width, height) / 2;
  const [x, y] = [width / 2 / half, height / 2 / half];
  const edge = { x, y, far: Math.hypot(x, y) };
  const picture = Buffer.allocUnsafe(width * height);
  for (let row = 0; row < height; row += 1) {
    const v = (row + 0.5 - height / 2) / half;
    for (let column = 0; column < width; column += 1) {
      const value = field((column + 0.5 - width / 2) / half, v, edge);
      picture[row * width + column] = Math.round(Math.min(1, Math.max(0, value)) * 255);
    }
  }
  return picture;
}

/** The file of a field. `name` must identify everything that the field depends on, except the size. */
export function fieldFile(files: DrawnFiles, name: string, field: Field, size: Size): string {
  return files.path(["field", name, field.toString(), size], "gray", () =>
    fieldPicture(field, size),
  );
}

/** A pseudo-random number from 0 to 1 for a point, the same on every machine. */
export function chance(x: number, y: number): number {
  let hash = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

const smooth = (value: number) => value * value * (3 - 2 * value);

function valueNoise(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [smooth(x - left), smooth(y - top)];
  const row = (at: number) => chance(left, at) + (chance(left + 1, at) - chance(left, at)) * fx;
  return row(top) + (row(top + 1) - row(top)) * fy;
}

/** Clouds: noise of four sizes, 0 to 1. */
export function clouds(x: number, y: number): number {
  let sum = 0;
  for (let octave = 0; octave < 4; octave += 1) {
    sum += valueNoise(x * 2 ** octave + octave * 17, y * 2 ** octave) / 2 ** (octave + 1);
  }
  return sum / 0.9375;
}
