import { expect, it } from "vitest";
import { uprightingOfExif, uprightingOfMatrix } from "./uprighting";

const printed = (a: number, b: number, c: number, d: number) =>
  [
    "",
    `00000000: ${a * 65536} ${b * 65536} 0`,
    `00000001: ${c * 65536} ${d * 65536} 0`,
    "00000002: 41943040 0 1073741824",
    "",
  ].join("\n");

/** Directions in which the rows and columns of a stored picture run when it is shown (down is positive). */
it.each([
  [1, [1, 0, 0, 1]],
  [2, [-1, 0, 0, 1]],
  [3, [-1, 0, 0, -1]],
  [4, [1, 0, 0, -1]],
  [5, [0, 1, 1, 0]],
  [6, [0, 1, -1, 0]],
  [7, [0, -1, -1, 0]],
  [8, [0, -1, 1, 0]],
] as const)("EXIF orientation %d equals its display matrix %j", (number, [a, b, c, d]) => {
  expect(uprightingOfMatrix(printed(a, b, c, d))).toEqual(uprightingOfExif(number));
});

it.each([
  [6, 90, false],
  [5, 90, true],
  [8, 270, false],
  [4, 180, true],
  [0, 0, false],
  [9, 0, false],
])(
  "EXIF orientation %d is a turn of %d degrees, mirrored: %s",
  (number, rotationDegrees, mirrored) => {
    expect(uprightingOfExif(number)).toEqual({ rotationDegrees, mirrored });
  },
);

it("reads a matrix that turns by 30 degrees, or a missing matrix, as no turn", () => {
  expect(uprightingOfMatrix(printed(0.866, 0.5, -0.5, 0.866)).rotationDegrees).toBe(0);
  expect(uprightingOfMatrix(printed(0, 0, 0, 0)).rotationDegrees).toBe(0);
  expect(uprightingOfMatrix(undefined).mirrored).toBe(false);
});
