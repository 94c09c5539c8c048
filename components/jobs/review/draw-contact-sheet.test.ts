import { expect, it } from "vitest";
import { contactPages } from "./draw-contact-sheet";

it.each([
  ["tall", 1080, 1920, { columns: 4, perPage: 12 }],
  ["square", 1080, 1080, { columns: 4, perPage: 16 }],
  ["wide", 1920, 1080, { columns: 3, perPage: 18 }],
  ["a ribbon", 100, 2000, { columns: 4, perPage: 4 }],
])("puts whole rows of %s videos on a page", (_, width, height, expected) => {
  expect(contactPages({ width, height })).toEqual(expected);
});
