import { describe, expect, it } from "vitest";
import { safeFilePart } from "@/lib/model/safe-file-part";
import { attachment, clipFileName, zipFileName } from "./clip-file-name";

describe("clipFileName", () => {
  it.each([
    [0, 5, "Spring", "01-Spring.mp4"],
    [9, 100, "Spring", "010-Spring.mp4"],
    [99, 100, "", "100.mp4"],
    [0, 1, "春季新品 上市！", "01-春季新品 上市！.mp4"],
    [0, 1, "50% off: a/b\\c?", "01-50% off a b c.mp4"],
    [0, 1, "../../etc/passwd", "01-etc passwd.mp4"],
    [0, 1, "ends with dots...", "01-ends with dots.mp4"],
    [0, 1, "two\nlines\tand \u0000", "01-two lines and.mp4"],
    [0, 1, "gpj.\u202Eexe", "01-gpj. exe.mp4"],
    [0, 1, " . ", "01.mp4"],
  ])("names clip %i of %i titled %j %s", (index, count, title, name) => {
    expect(clipFileName({ index, title }, count)).toBe(name);
  });

  it("takes the name that a table gave the video", () => {
    const clip = { index: 3, title: "Spring", name: "Sale_A1-B2_04" };
    expect(clipFileName(clip, 12)).toBe("Sale_A1-B2_04.mp4");
    expect(clipFileName({ ...clip, name: "a/b" }, 12)).toBe("a b.mp4");
    expect(clipFileName({ ...clip, name: "..." }, 12)).toBe("04-Spring.mp4");
  });

  it("shortens by characters, never through the middle of one", () => {
    const name = safeFilePart("😀".repeat(80));
    expect(name).toBe("😀".repeat(60));
  });

  it("leaves no space or dot at the end of a shortened name", () => {
    expect(safeFilePart(`${"a".repeat(59)} bc`)).toBe("a".repeat(59));
  });
});

describe("zipFileName", () => {
  it.each([
    ["Week 47", "Week 47.zip"],
    ["CON", "CON_.zip"],
    ["???", "clips.zip"],
  ])("names %j %s", (job, name) => {
    expect(zipFileName(job)).toBe(name);
  });
});

it("writes an ASCII header for any name", () => {
  const header = attachment(`春 "x" 50% (1)'s.zip`);
  expect(header).toBe(
    `attachment; filename="_ _x_ 50_ (1)'s.zip"; filename*=UTF-8''%E6%98%A5%20%22x%22%2050%25%20%281%29%27s.zip`,
  );
  expect(/^[\x20-\x7e]+$/.test(header)).toBe(true);
});
