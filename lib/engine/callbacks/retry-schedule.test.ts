import { expect, it } from "vitest";
import { delayAfter, maxAttempts } from "./retry-schedule";

const delays = (dice: number) =>
  Array.from({ length: maxAttempts }, (_, index) => delayAfter(index + 1, dice));

it("begins with seconds, grows to an hour, and ends after five to six hours", () => {
  const seconds = delays(0.5).map((delay) => delay && delay / 1000);
  expect(seconds).toEqual([
    10,
    20,
    40,
    80,
    160,
    320,
    640,
    1280,
    2560,
    3600,
    3600,
    3600,
    3600,
    null,
  ]);
  const hours = seconds.reduce<number>((sum, delay) => sum + (delay ?? 0), 0) / 3600;
  expect(hours).toBeCloseTo(5.4, 1);
});

it("varies by a fifth in both directions", () => {
  expect([delayAfter(1, 0), delayAfter(1, 1)]).toEqual([8_000, 12_000]);
});
