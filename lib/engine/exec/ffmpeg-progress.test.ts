import { describe, expect, it } from "vitest";
import { createProgressReader, readProgressLine } from "./ffmpeg-progress";

describe("readProgressLine", () => {
  it("reads microseconds as seconds", () => {
    expect(readProgressLine("out_time_us=1500000\n")).toEqual({ kind: "position", seconds: 1.5 });
  });

  it("reads a negative start as zero", () => {
    expect(readProgressLine("out_time_us=-46440")).toEqual({ kind: "position", seconds: 0 });
  });

  it.each(["out_time_us=N/A", "out_time_us=", "frame=12", "progress=continue", "", "speed=1.2x"])(
    "ignores %j",
    (line) => {
      expect(readProgressLine(line)).toBeNull();
    },
  );
});

describe("createProgressReader", () => {
  function fractionsOf(plannedSeconds: number, lines: string[]): number[] {
    const seen: number[] = [];
    const read = createProgressReader(plannedSeconds, (fraction) => seen.push(fraction));
    for (const line of lines) read(line);
    return seen;
  }

  it("rises, never falls, and ends at 1", () => {
    const lines = ["out_time_us=N/A", "out_time_us=2000000", "out_time_us=1000000"];
    expect(fractionsOf(4, [...lines, "out_time_us=9000000", "progress=end"])).toEqual([0.5, 1]);
  });

  it("recognises the end even if no position was reported", () => {
    expect(fractionsOf(4, ["out_time_us=N/A", "progress=end"])).toEqual([1]);
  });

  it("survives a planned length of zero", () => {
    expect(fractionsOf(0, ["out_time_us=2000000", "progress=end"])).toEqual([0, 1]);
  });
});
