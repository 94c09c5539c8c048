import { expect, it } from "vitest";
import { type Direction, entryBeside } from "./entry-beside";

const box = (left: number, top: number, width = 100, height = 50) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});
/** Three columns; the last row has one entry, and the cards of a row differ in height. */
const grid = [
  box(0, 0),
  box(110, 0, 100, 70),
  box(220, 0),
  box(0, 90),
  box(110, 90),
  box(220, 90),
  box(0, 180),
];
const rows = [box(0, 0, 500), box(0, 50, 500), box(0, 120, 500)];

it.each<[string, typeof grid, number, Direction, number | null]>([
  ["rows go down", rows, 0, "down", 1],
  ["rows go up", rows, 2, "up", 1],
  ["rows end", rows, 2, "down", null],
  ["a grid keeps the column down", grid, 1, "down", 4],
  ["a grid keeps the column up", grid, 5, "up", 2],
  ["a short last row takes the nearest", grid, 5, "down", 6],
  ["the first row has nothing above", grid, 1, "up", null],
  ["first", grid, 4, "first", 0],
  ["last", grid, 0, "last", 6],
  ["nothing from nowhere", grid, -1, "down", null],
])("%s", (_, boxes, from, direction, expected) => {
  expect(entryBeside(boxes, from, direction)).toBe(expected);
});
