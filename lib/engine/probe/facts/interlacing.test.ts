import { expect, it } from "vitest";
import { deinterlace, interlacingOf } from "./interlacing";

const stream = (codec_name: string, field_order?: string) => ({
  index: 0,
  codec_name,
  ...(field_order === undefined ? {} : { field_order }),
});

it.each([
  ["MPEG-2 of a camera", "mpeg2video", "tt", "mov", "marked"],
  ["H.264 by fields or by blocks", "h264", "tt", "mov", "marked"],
  ["H.264, lower lines first", "h264", "bb", "matroska", "marked"],
  ["an ordinary film", "h264", "progressive", "mov", undefined],
  ["a broadcast that begins with whole pictures", "h264", "progressive", "mpegts", "marked"],
  ["a programme stream that does not say", "mpeg2video", "unknown", "mpeg", "marked"],
  ["DV, which never says", "dvvideo", "unknown", "avi", "marked"],
  ["raw pictures, upper lines first", "v210", "tt", "mov", "tff"],
  ["stored upper first, shown lower first", "dnxhd", "tb", "mxf", "bff"],
  ["stored lower first, shown upper first", "prores", "bt", "mov", "tff"],
  ["a codec that knows no fields", "vp9", undefined, "matroska", undefined],
  ["the same in a stream of packets", "hevc", "progressive", "mpegts", undefined],
] as const)("%s", (_, codec, order, demuxer, expected) => {
  expect(interlacingOf(stream(codec, order), demuxer)).toBe(expected);
});

it("leaves progressive films alone, and the progressive pictures of interlaced films", () => {
  expect(deinterlace({})).toEqual([]);
  expect(deinterlace({ interlaced: "marked" })[0]).toContain("deint=interlaced");
  expect(deinterlace({ interlaced: "bff" })[0]).toContain("parity=bff:deint=all");
});
