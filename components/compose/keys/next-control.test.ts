import { expect, test } from "vitest";
import { type Box, nextControl } from "./next-control";

const box = (column: number, row: number): Box => ({
  left: column * 100,
  top: row * 80,
  width: 90,
  height: 60,
});
/** Three columns, two and a half rows. */
const grid = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => box(index % 3, Math.floor(index / 3)));

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 3],
  ["ArrowRight", 7, 7],
  ["ArrowLeft", 3, 2],
  ["ArrowLeft", 0, 0],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 4, 7],
  ["ArrowDown", 5, 7],
  ["ArrowUp", 7, 4],
  ["ArrowUp", 1, 0],
  ["Home", 5, 0],
  ["End", 2, 7],
  ["a", 4, 4],
])("%s from control %i leads to control %i", (key, here, there) => {
  expect(nextControl(key, here, grid)).toBe(there);
});

test("a small button in the corner of a tile belongs to the tile's row", () => {
  const tiles = [
    box(0, 0),
    { left: 70, top: 4, width: 20, height: 20 },
    box(1, 0),
    box(0, 1),
    { left: 70, top: 84, width: 20, height: 20 },
  ];
  expect(nextControl("ArrowDown", 0, tiles)).toBe(3);
  expect(nextControl("ArrowDown", 1, tiles)).toBe(4);
  expect(nextControl("ArrowUp", 4, tiles)).toBe(1);
});

test("in one row, up and down follow the order of the page", () => {
  const bar = [box(0, 0), box(1, 0), box(2, 0)];
  expect(nextControl("ArrowDown", 0, bar)).toBe(1);
  expect(nextControl("ArrowUp", 2, bar)).toBe(1);
});
