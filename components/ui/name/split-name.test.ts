import { expect, it } from "vitest";
import { splitName } from "./split-name";

it("keeps the end of a long name, so that 46 of one shoot can be told apart", () => {
  const names = Array.from(
    { length: 46 },
    (_, at) =>
      `Spring campaign, store opening, handheld take ${String(at + 1).padStart(2, "0")}.mp4`,
  );
  const ends = names.map((name) => splitName(name)[1]);
  expect(new Set(ends).size).toBe(46);
  expect(names.map((name) => splitName(name).join(""))).toEqual(names);
});

it.each([
  ["harbour.mp4", ""],
  ["exactly twenty chars", ""],
  // Whole characters: no half of an emoji, and Chinese counts as it is read.
  ["春季新品发布会现场拍摄素材合集第二部分👩‍🍳01.mp4", "二部分👩‍🍳01.mp4"],
])("%s ends in “%s”", (name, end) => {
  expect(splitName(name)[1]).toBe(end);
});
