import { expect, it } from "vitest";
import { agreementOf, sharedFiles } from "./agreement";

/** A symmetric matrix of three videos from the pairs 0-1, 0-2, 1-2. */
const matrix = (a: number | undefined, b: number | undefined, c: number | undefined) => [
  [1, a, b],
  [a, 1, c],
  [b, c, 1],
];

const none = matrix(0, 0, 0);

it("finds the pairs that look more alike than planned, the most surprising first", () => {
  const seen = matrix(0.5, 0.9, 0.3);
  expect(agreementOf(seen, matrix(0.2, 0.1, 0.3), matrix(0.3, 0.2, 1)).surprises).toEqual([
    { one: 0, other: 2, seen: 0.9, planned: 0.1, why: "unknown" },
    { one: 0, other: 1, seen: 0.5, planned: 0.2, why: "moments" },
  ]);
});

it("says nothing of videos that look less alike, or as alike but for what is measured", () => {
  expect(agreementOf(matrix(0, 0.24, 1), matrix(1, 0, 0.8), none)).toEqual({
    surprises: [],
    compared: 3,
    unplanned: 0,
  });
});

it("does not judge pairs without a plan, and those that could not be seen", () => {
  expect(agreementOf(matrix(0.9, 0.9, undefined), matrix(undefined, 0.9, 0), none)).toEqual({
    surprises: [],
    compared: 1,
    unplanned: 1,
  });
});

const montage = (...shots: [source: string, fromSeconds: number, shownSeconds: number][]) => ({
  shots: shots.map(([source, fromSeconds, shownSeconds]) => ({
    source,
    still: false,
    fromSeconds,
    toSeconds: fromSeconds + shownSeconds,
    shownSeconds,
  })),
  script: "",
  titles: [],
  voice: "",
  music: "",
});

it("counts files at whatever moment, by the time that they are seen", () => {
  expect(sharedFiles(montage(["a", 0, 2], ["b", 0, 6]), montage(["a", 9, 2]))).toBe(0.4);
  expect(sharedFiles(montage(["a", 0, 2]), montage(["b", 0, 2]))).toBe(0);
  expect(sharedFiles(montage(), montage())).toBeNull();
});
