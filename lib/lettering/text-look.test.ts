import { describe, expect, it } from "vitest";
import {
  bottomOf,
  lineEmOf,
  lineWidth,
  resolveLook,
  subHeadingLooks,
  titleLook,
} from "./text-look";

const tall = { width: 1080, height: 1920 };

describe("looks of text", () => {
  it("keep what is given and take the rest from defaults", () => {
    const look = resolveLook(
      "Caption",
      { FontSize: 61, FontColor: "#FFD300", X: 30, Font: "KaiTi" },
      tall,
    );
    expect(look).toMatchObject({ FontSize: 61, FontColor: "#FFD300", X: 30, Font: "KaiTi" });
    expect(look).toMatchObject({ Y: 0.78, Alignment: "BottomCenter", TextWidth: 0.86, Outline: 3 });
  });

  it("scale with the shorter side", () => {
    expect(resolveLook("Title", undefined, { width: 1920, height: 1080 }).FontSize).toBe(84);
    expect(resolveLook("Title", undefined, { width: 540, height: 960 }).FontSize).toBe(42);
  });

  it("are placed at the margin when aligned to a side", () => {
    expect(resolveLook("Title", { Alignment: "TopLeft" }, tall).X).toBe(0.07);
    expect(resolveLook("Title", { Alignment: "TopRight" }, tall).X).toBe(0.93);
  });

  it("make a long title smaller, but not one whose size is set", () => {
    const long = "一家咖啡店".repeat(10);
    expect(titleLook(long, undefined, tall).FontSize).toBeLessThan(84);
    expect(titleLook(long, { FontSize: 84 }, tall).FontSize).toBe(84);
    expect(titleLook("短标题", undefined, tall).FontSize).toBe(84);
  });

  it("stack sub-headings below the title and each other", () => {
    const title = titleLook("一家咖啡店的新故事从今天开始".repeat(2), undefined, tall);
    const end = bottomOf("一家咖啡店的新故事从今天开始".repeat(2), title, tall);
    const [first, second] = subHeadingLooks(
      [
        { level: 1, text: "One" },
        { level: 2, text: "Two" },
      ],
      undefined,
      end,
      tall,
    );
    expect(first?.Y).toBeGreaterThan(end);
    expect(second?.Y).toBeGreaterThan((first?.Y ?? 1) + 52 / 1920);
  });
});

describe("the width of a line", () => {
  const look = (TextWidth: number) => resolveLook("Title", { FontSize: 50, TextWidth }, tall);

  it.each([
    ["a share of the frame", 0.5, 540],
    ["pixels", 300, 300],
    ["2 pixels are pixels", 2, 2],
    // 4 % of the shorter side stays free on the left and on the right.
    ["nearly the whole frame", 0.9999, 993.6],
    ["1 is the whole frame", 1, 993.6],
    ["0 is what there is", 0, 993.6],
    ["pixels beyond the frame", 5000, 993.6],
  ])("%s", (_, TextWidth, pixels) => {
    expect(lineWidth(TextWidth, tall)).toBeCloseTo(pixels, 6);
    expect(lineEmOf(look(TextWidth), tall)).toBeCloseTo((pixels / 50) * 0.96, 6);
  });

  it("does not make a title smaller that may be as wide as the frame", () => {
    for (const TextWidth of [0, 1, 1080]) {
      expect(titleLook("A title of some words", { TextWidth }, tall).FontSize).toBe(84);
    }
  });

  it("puts a text as wide as the frame to its edge", () => {
    for (const TextWidth of [1, 1080]) {
      expect(resolveLook("Title", { TextWidth, Alignment: "TopLeft" }, tall).X).toBe(0);
    }
  });
});
