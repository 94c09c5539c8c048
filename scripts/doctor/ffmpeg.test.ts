import { expect, test } from "vitest";
import { missingParts, namesInList } from "./ffmpeg.mjs";

const table = ` Filters:
  T.. = Timeline support
 ... abuffer           |->A       Buffer audio frames.
 TSC gblur             V->V       Apply Gaussian Blur filter.
 V....D libx264              libx264 H.264 (codec h264)
`;

test("names are read from ffmpeg's tables, with any set of flags", () => {
  expect(namesInList(table)).toEqual(new Set(["abuffer", "gblur", "libx264"]));
});

test("one of two alternatives is enough, and what is missing is named", () => {
  const there = new Set(["gblur", "scale"]);
  expect(missingParts("scale gblur|boxblur", there)).toEqual([]);
  expect(missingParts("scale boxblur|avgblur ass", there)).toEqual(["boxblur|avgblur", "ass"]);
});
