import { expect, test } from "vitest";
import { formatCodec, formatLength } from "./format-media";

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

test("codecs have the names people know", () => {
  expect(["h264", "pcm_s16le", "cinepak"].map(formatCodec)).toEqual(["H.264", "PCM", "CINEPAK"]);
});
