import { expect, it } from "vitest";
import { readByteRange } from "./byte-range";

it("reads ranges as RFC 9110 defines them", () => {
  const part = (start: number, end: number) => ({ kind: "part", start, end });
  expect(readByteRange("bytes=0-0", 100)).toEqual(part(0, 0));
  expect(readByteRange("bytes=10-", 100)).toEqual(part(10, 99));
  expect(readByteRange("bytes=90-200", 100)).toEqual(part(90, 99));
  expect(readByteRange("bytes=-10", 100)).toEqual(part(90, 99));
  expect(readByteRange("bytes=-1000", 100)).toEqual(part(0, 99));
});

it("reports a range that lies outside of the file", () => {
  for (const header of ["bytes=100-", "bytes=-0"]) {
    expect(readByteRange(header, 100)).toEqual({ kind: "unsatisfiable" });
  }
  expect(readByteRange("bytes=0-", 0)).toEqual({ kind: "unsatisfiable" });
});

it("returns the whole file for a header that it does not understand", () => {
  for (const header of [null, "", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2"]) {
    expect(readByteRange(header, 100)).toEqual({ kind: "whole" });
  }
});
