import { expect, it } from "vitest";
import { leftParts, tookParts } from "./format-time";

it.each([
  [1, "moment", 0],
  [7.2, "seconds", 8],
  [34, "seconds", 40],
  [58, "minutes", 1],
  [150, "minutes", 3],
  [89 * 60, "minutes", 89],
  [3 * 3600, "hours", 3],
])("says %s s left in %s", (seconds, unit, value) => {
  expect(leftParts(seconds)).toEqual({ unit, value });
});

it.each([
  [-1, { unit: "seconds", seconds: 0 }],
  [59.6, { unit: "minutes", minutes: 1, seconds: 0 }],
  [252, { unit: "minutes", minutes: 4, seconds: 12 }],
  [3720, { unit: "hours", hours: 1, minutes: 2 }],
])("says that %s s took %o", (seconds, parts) => {
  expect(tookParts(seconds)).toMatchObject(parts);
});
