import { expect, it } from "vitest";
import { speedOfRate } from "./speech-rate";

it.each([
  [-500, 0.5],
  [-125, 0.8],
  [0, 1],
  [500, 2],
])("turns the rate %i into the speed %d, as IMS documents it", (rate, speed) => {
  expect(speedOfRate(rate)).toBeCloseTo(speed, 10);
});

it("turns 166 into about 1.2", () => {
  expect(speedOfRate(166)).toBeCloseTo(1.2, 2);
});

it("stays within half and double", () => {
  expect(speedOfRate(9999)).toBe(2);
  expect(speedOfRate(-9999)).toBe(0.5);
});
