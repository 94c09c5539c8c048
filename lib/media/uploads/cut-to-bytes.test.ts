import { expect, test } from "vitest";
import { cutToBytes } from "./cut-to-bytes";

test.each([
  ["short.mp4", 128, "short.mp4"],
  ["abcdef", 3, "abc"],
  ["春季新品", 7, "春季"],
  ["a👨‍👩‍👧b", 12, "a"],
  ["é".normalize("NFD"), 2, ""],
  ["x", 0, ""],
])("%s in %d bytes is %j", (text, bytes, kept) => {
  expect(cutToBytes(text, bytes)).toBe(kept);
});
