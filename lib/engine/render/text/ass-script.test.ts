import { describe, expect, it } from "vitest";
import { assScript } from "./ass-script";
import { assAlpha, assColor, escapeAss } from "../ass/ass-tags";
import { shippedFont } from "../glyphs/fonts";
import { layoutText } from "@/lib/lettering/layout-text";
import { textClip } from "../testing/timeline";

const bold = shippedFont("bold");

describe("escapeAss", () => {
  it.each([
    ["{\\an8}Hi", "\\{\\\u2060an8}Hi"],
    ["a\\Nb", "a\\\u2060Nb"],
    ["50% off, 你好", "50% off, 你好"],
    ["two\nlines", "two lines"],
  ])("a person's text %j never becomes a command", (text, escaped) => {
    expect(escapeAss(text)).toBe(escaped);
  });
});

describe("assScript", () => {
  it("writes colours as blue, green, red and opacity as transparency", () => {
    expect(assColor("#FFD300")).toBe("&H00D3FF&");
    expect(assAlpha(1)).toBe("&H00&");
    expect(assAlpha(0)).toBe("&HFF&");
  });

  it("positions every line itself, with a shadow below each line when the text has a shadow", () => {
    const frame = { width: 180, height: 320 };
    const clip = textClip("one\ntwo", { Shadow: 3 });
    const layout = layoutText(clip, frame, bold);
    const script = assScript([{ text: { clip, layout }, moment: null }], layout.strip, bold.family);
    const events = script.split("\n").filter((line) => line.startsWith("Dialogue:"));
    expect(events).toHaveLength(4);
    expect(events.filter((line) => line.includes("\\blur"))).toHaveLength(2);
    expect(events.every((line) => line.includes("\\pos("))).toBe(true);
  });
});

describe("layoutText", () => {
  const frame = { width: 1080, height: 1920 };
  it("centres a text whose X was left out and keeps it off the edges", () => {
    const { box } = layoutText(textClip("Hi", { FontSize: 80, Y: 0 }), frame, bold);
    expect(box.x + box.width / 2).toBeCloseTo(540, 0);
    expect(box.y).toBeCloseTo(43.2, 1);
  });

  it.each([
    ["TopLeft", 0.1, 0.5, "x", 108],
    ["BottomRight", 0.9, 0.9, "right", 972],
    ["Center", 0.5, 0.5, "middle", 960],
  ] as const)("%s names that point of the box", (Alignment, X, Y, edge, value) => {
    const { box } = layoutText(textClip("Hi", { FontSize: 80, Alignment, X, Y }), frame, bold);
    const edges = { x: box.x, right: box.x + box.width, middle: box.y + box.height / 2 };
    expect(edges[edge]).toBeCloseTo(value, 1);
  });

  it("shrinks a text that would cover the picture", () => {
    const long = textClip("夏日新品上市".repeat(40), { FontSize: 120 });
    const layout = layoutText(long, frame, bold);
    expect(layout.fontSize).toBeLessThan(120);
    expect(layout.box.height).toBeLessThanOrEqual(1920 * 0.6);
  });
});
