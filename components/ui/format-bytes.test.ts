import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes";

test.each([
  [0, "0 B"],
  [532, "532 B"],
  [1_537_818, "1.5 MB"],
  [14_000_000, "13 MB"],
  [4 * 1024 ** 3, "4 GB"],
])("%d bytes read %s", (bytes, text) => {
  expect(formatBytes(bytes, "en")).toBe(text);
});
