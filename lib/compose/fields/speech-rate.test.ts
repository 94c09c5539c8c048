import { describe, expect, it } from "vitest";
import { rateToSpeed, speedToRate } from "./speech-rate";

describe("speedToRate", () => {
  it.each([
    [0.5, -500],
    [0.8, -125],
    [1, 0],
    [1.2, 166],
    [2, 500],
    [4, 500],
    [0.1, -500],
  ])("writes %d as IMS does: %d", (speed, rate) => expect(speedToRate(speed)).toBe(rate));

  it("converts every speed of the form to a rate and back to the same two decimals", () => {
    for (let hundredths = 50; hundredths <= 200; hundredths++) {
      expect(rateToSpeed(speedToRate(hundredths / 100))).toBe(hundredths / 100);
    }
  });
});
