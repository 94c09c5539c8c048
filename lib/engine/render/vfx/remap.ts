import type { Size } from "../graph/fit-picture";
import { drawnInput, type Vfx } from "./scene";

/** The point of the picture that is shown at each point of the frame, in the units of a `Field`. */
export type Warp = (
  u: number,
  v: number,
  edge: { x: number; y: number },
) => readonly [u: number, v: number];

/** Coordinates beyond an edge are mirrored. */
const mirrored = (value: number, side: number) => {
  const folded = ((value % (2 * side)) + 2 * side) % (2 * side);
  return folded < side ? folded : 2 * side - 1 - folded;
};

/** Columns and rows of a warp, in pixels, 16 bits each. */
function warpMaps(warp: Warp, { width, height }: Size): { x: Buffer; y: Buffer } {
  const half = Math.min(width, height) / 2;
  const edge = { x: width / 2 / half, y: height / 2 / half };
  const maps = { x: Buffer.alloc(width * height * 2), y: Buffer.alloc(width * height * 2) };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const u = (column + 0.5 - width / 2) / half;
      const v = (row + 0.5 - height / 2) / half;
      const [toU, toV] = warp(u, v, edge);
      const at = (row * width + column) * 2;
      const pixel = (to: number, side: number) =>
        Math.min(side - 1, Math.floor(mirrored(to * half + side / 2, side)));
      maps.x.writeUInt16LE(pixel(toU, width), at);
      maps.y.writeUInt16LE(pixel(toV, height), at);
    }
  }
  return maps;
}

/** The picture distorted by a warp. */
export const remapped =
  (name: string, warp: Warp): Vfx =>
  (scene, picture) => {
    const { graph, files, frame } = scene;
    const map = (axis: "x" | "y") =>
      files.path(
        ["warp", name, warp.toString(), frame, axis],
        "gray16",
        () => warpMaps(warp, frame)[axis],
      );
    const inputs = (["x", "y"] as const).map((axis) =>
      drawnInput(scene, "gray16le", frame, map(axis)),
    );
    const full = graph.chain([picture], ["format=yuv444p"]);
    return graph.chain([full, ...inputs], ["remap,format=yuv420p"]);
  };
