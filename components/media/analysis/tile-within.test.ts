import { expect, it } from "vitest";
import { tileWithin } from "./tile-within";

const sprite = { count: 10, secondsPerTile: 2 };

it.each([
  { from: 0, to: 20, tile: 5 },
  { from: 3, to: 9, tile: 3 },
  { from: 4, to: 4.5, tile: 2 },
  { from: 4.1, to: 5.9, tile: null },
  { from: 4.1, to: 6, tile: null },
  { from: 18, to: 40, tile: 9 },
  { from: 18.5, to: 20, tile: null },
])("of the stretch $from to $to is tile $tile", ({ from, to, tile }) => {
  expect(tileWithin(sprite, from, to)).toBe(tile);
});
