import fc from "fast-check";
import { expect, it } from "vitest";
import { newGroup } from "../compose-form";
import { partsToSplit, splitGroup } from "./split-group";

const nameOf = (number: number) => `Group ${number}`;
const groupOf = (files: number, more = {}) => ({
  ...newGroup(
    "Mine",
    Array.from({ length: files }, (_, at) => ({ mediaId: `m${at}`, range: null })),
  ),
  ...more,
});

it.each([
  [0, null],
  [3, null],
  [4, 2],
  [6, 2],
  [8, 2],
  [9, 3],
  [12, 4],
  [15, 5],
  [100, 5],
])("of %i files", (files, parts) => expect(partsToSplit([groupOf(files)])).toBe(parts));

it("suggests nothing beside other groups, and where a script holds the footage together", () => {
  expect(partsToSplit([])).toBeNull();
  expect(partsToSplit([groupOf(12), groupOf(0)])).toBeNull();
  expect(partsToSplit([groupOf(12, { speechTexts: ["Hello"] })])).toBeNull();
  expect(partsToSplit([groupOf(12, { speechTexts: [" "] })])).toBe(4);
});

it("keeps every file once and in its order, in parts of one size give or take one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 100 }), fc.integer({ min: 2, max: 5 }), (files, most) => {
      const parts = Math.min(files, most);
      const group = groupOf(files, { silentSeconds: 4 });
      const split = splitGroup(group, parts, nameOf);
      expect(split.flatMap(({ media }) => media)).toEqual(group.media);
      const sizes = split.map(({ media }) => media.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(split.map(({ name }) => name)).toEqual([
        "Mine",
        ...Array.from({ length: parts - 1 }, (_, at) => `Group ${at + 2}`),
      ]);
      expect(split[0]?.silentSeconds).toBe(4);
    }),
  );
});
