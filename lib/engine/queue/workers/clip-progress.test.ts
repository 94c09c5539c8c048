import { expect, it } from "vitest";
import { clipPercent } from "./clip-progress";

it("rises through the stages from 0 to 100", () => {
  const steps = [
    clipPercent("Preparing", 0),
    clipPercent("Preparing", 1),
    clipPercent("Mixing", 0.5),
    clipPercent("Encoding", 0),
    clipPercent("Encoding", 0.5),
    clipPercent("Verifying", 0.5),
    clipPercent("Publishing", 1),
  ];
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(0)).toBe(0);
  expect(steps.at(-1)).toBe(100);
});

it("keeps nonsense within the stage", () => {
  expect(clipPercent("Encoding", Number.NaN)).toBe(clipPercent("Encoding", 0));
  expect(clipPercent("Encoding", 7)).toBe(clipPercent("Encoding", 1));
});
