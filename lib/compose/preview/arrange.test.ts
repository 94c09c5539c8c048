import { expect, it } from "vitest";
import { layoutText } from "@/lib/lettering/layout-text";
import { resolveLook } from "@/lib/lettering/text-look";
import type { TextFont } from "@/lib/lettering/text-font";
import { anchorOf, snapBox, toPosition } from "./arrange";

const frame = { width: 1080, height: 1920 };
const box = { x: 100, y: 300, width: 400, height: 120 };
const rules = { margin: 43.2, lines: { x: [], y: [250] }, reach: 20 };

it.each([
  ["rests where its middle is near the frame's", { x: 352, y: 600 }, { x: 340, y: 600 }],
  ["goes where it is put elsewhere", { x: 380, y: 600 }, { x: 380, y: 600 }],
  ["rests with its upper edge at a line", { x: 600, y: 262 }, { x: 600, y: 250 }],
  ["rests with its lower edge at a line", { x: 600, y: 120 }, { x: 600, y: 130 }],
  ["stays inside", { x: -300, y: 1900 }, { x: 43.2, y: 1920 - 43.2 - 120 }],
])("a moved box %s", (_, to, rests) => {
  expect(snapBox({ ...box, ...to }, frame, rules).box).toEqual({ ...box, ...rests });
});

it("names the line at which a box rests, and none where the margin keeps it away", () => {
  expect(snapBox({ ...box, x: 345, y: 700 }, frame, rules).at).toEqual({ x: 540, y: null });
  const edge = { ...rules, lines: { x: [0], y: [] } };
  expect(snapBox({ ...box, x: 10, y: 700 }, frame, edge).at.x).toBeNull();
});

const font: TextFont = (() => {
  const metrics = { hasGlyph: () => true, advance: () => 0.5, lineHeight: 1.4, ascent: 1.1 };
  const face = { family: "f", isBold: false, metrics, scale: 1, placesMarks: true };
  return { ...face, key: "f", faces: [face], pictures: () => null };
})();

it.each([
  "TopLeft",
  "TopCenter",
  "TopRight",
  "CenterLeft",
  "Center",
  "CenterRight",
  "BottomLeft",
  "BottomCenter",
  "BottomRight",
] as const)("a text aligned %s is laid out where its box was put", (Alignment) => {
  const look = { ...resolveLook("Title", { FontSize: 60 }, frame), Alignment };
  const clip = {
    Type: "Text",
    Content: "Sale today",
    TimelineIn: 0,
    TimelineOut: 1,
    ...look,
  } as const;
  const { width, height } = layoutText(clip, frame, font).box;
  const wanted = { x: 333, y: 777, width, height };
  const anchor = anchorOf(Alignment, wanted);
  const moved = {
    ...clip,
    X: toPosition(anchor.x, frame.width, null),
    Y: toPosition(anchor.y, frame.height, null),
  };
  const { x, y } = layoutText(moved, frame, font).box;
  expect(Math.abs(x - wanted.x)).toBeLessThan(0.1);
  expect(Math.abs(y - wanted.y)).toBeLessThan(0.2);
});

it("a place in pixels stays one", () => {
  expect(toPosition(540.4, 1080, 200)).toBe(540);
  expect(toPosition(540.4, 1080, 0.3)).toBe(0.5004);
  expect(toPosition(2000, 1080, null)).toBe(0.9999);
});
