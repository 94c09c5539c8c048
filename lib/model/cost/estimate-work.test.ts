import { expect, it } from "vitest";
import { estimateWorkSeconds } from "./estimate-work";

it("grows with length, number and area of the clips, and with what was measured", () => {
  const output = { width: 1080, height: 1920, count: 5 };
  expect(estimateWorkSeconds(20, output, 0.5)).toBeCloseTo(50);
  expect(estimateWorkSeconds(20, { ...output, width: 540, height: 960 }, 0.5)).toBeCloseTo(12.5);
});
