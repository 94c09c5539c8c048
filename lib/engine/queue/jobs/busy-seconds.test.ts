import { expect, test } from "vitest";
import { busySeconds } from "./busy-seconds";

const span = (from: number, to: number) => ({ from, to });

test.each([
  ["nothing", [], 0],
  ["one after the other, with a pause", [span(0, 5), span(10, 12)], 7],
  ["side by side", [span(0, 5), span(0, 5)], 5],
  ["one reaching into the other, in any order", [span(3, 8), span(0, 5)], 8],
  ["one inside the other", [span(0, 10), span(2, 3), span(9, 11)], 11],
])("%s", (_name, spans, seconds) => {
  expect(busySeconds(spans)).toBe(seconds);
});
