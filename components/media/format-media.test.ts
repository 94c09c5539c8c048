import { expect, test } from "vitest";
import { formatBytes, formatCodec, formatLength } from "./format-media";

test.each([
  [0, "0:00"],
  [0.2, "0:01"],
  [7.4, "0:07"],
  [59.6, "1:00"],
  [725, "12:05"],
  [3723, "1:02:03"],
])("%d s reads %s", (seconds, text) => {
  expect(formatLength(seconds)).toBe(text);
});

test.each([
  [0, "0 B"],
  [532, "532 B"],
  [1_537_818, "1.5 MB"],
  [14_000_000, "13 MB"],
  [4 * 1024 ** 3, "4 GB"],
])("%d bytes read %s", (bytes, text) => {
  expect(formatBytes(bytes, "en")).toBe(text);
});

test("codecs have the names people know", () => {
  expect(["h264", "pcm_s16le", "cinepak"].map(formatCodec)).toEqual(["H.264", "PCM", "CINEPAK"]);
});
