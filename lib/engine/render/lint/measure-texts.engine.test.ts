import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import type { LintSubject } from "@/lib/ims/schema/lint/lint-items";
import type { TextClip } from "@/lib/ims/schema/timeline";
import type { Sources } from "../render-options";
import { textClip, timeline, videoClip } from "../testing/timeline";
import { type MeasuredTexts, measureTexts } from "./measure-texts";

let footage: FootageFolder;
let measured: MeasuredTexts;

const frame = { width: 540, height: 960 };
const still = (mediaId: string, from: number, to: number) =>
  videoClip(mediaId, { in: 0, out: to - from, from, to }, { Type: "Image", AdaptMode: "Fill" });
const bare = { Outline: 0, Shadow: 0, FontSize: 40, TimelineOut: 2 };
const caption = (content: string, more: Partial<TextClip>) =>
  textClip(content, { ...bare, Reelpress: { Role: "Caption" }, ...more });

/** White for a second, black for another: every text is seen over both. */
beforeAll(async () => {
  footage = await openFootageFolder();
  const picture = (name: string, colour: string) =>
    footage.make(
      name,
      ...flags("-f lavfi -i"),
      `color=c=${colour}:s=90x160`,
      ...flags("-frames:v 1"),
    );
  await Promise.all([picture("white.png", "white"), picture("black.png", "black")]);
  const sources: Sources = await footage.sources({
    "white.png": footage.path("white.png"),
    "black.png": footage.path("black.png"),
  });
  measured = await measureTexts({
    timeline: timeline([still("white.png", 0, 1), still("black.png", 1, 2)], {
      ...frame,
      texts: [
        caption("White without", { Y: 0.1 }),
        caption("White with black", { Y: 0.2, Outline: 3 }),
        caption("Thin outline", { Y: 0.3, Outline: 0.5 }),
        caption("Black without", { Y: 0.4, FontColor: "#000000", OutlineColour: "#FFFFFF" }),
        caption("Half seen", { Y: 0.5, FontColorOpacity: 0.2, FontColor: "#000000" }),
        caption("Comes in", {
          Y: 0.6,
          Alignment: "TopLeft",
          X: 0.1,
          AaiMotionInEffect: "slide_right",
          AaiMotionIn: 1,
        }),
        textClip("On top", { ...bare, Y: 0.7, FontSize: 300, TextWidth: 0.9 }),
        textClip("Second line", { ...bare, Y: 0.8, Reelpress: { Role: "SubHeading" } }),
      ],
      stickers: [
        {
          Type: "Image",
          MediaId: "white.png",
          X: 0.8,
          Y: 0.05,
          Width: 0.3,
          Opacity: 1,
          TimelineIn: 0,
          TimelineOut: 2,
        },
      ],
    }),
    sources,
    cache: { folder: footage.folder, maxBytes: 1e9 },
  });
});
afterAll(() => footage.close());

const of = (text: string): LintSubject => {
  const found = measured.subjects.find((subject) => subject.Text === text);
  if (!found) throw new Error(`"${text}" was not measured`);
  return found;
};

it("compares letters with what is around them, at the worst moment", () => {
  expect(measured.moments).toEqual([0.5, 1.5]);
  expect(of("White without").Contrast?.Ratio).toBeLessThan(1.1);
  expect(of("White without").Contrast?.At).toBe(0.5);
  expect(of("White with black").Contrast?.Ratio).toBeGreaterThan(10);
  expect(of("Thin outline").Contrast?.Ratio).toBeLessThan(3);
  expect(of("Black without").Contrast).toMatchObject({ At: 1.5 });
  expect(of("Black without").Contrast?.Ratio).toBeLessThan(1.1);
  // A fifth of black over white is a light grey.
  expect(of("Half seen").Contrast?.Ratio).toBeLessThan(2);
});

it("measures the pixels of the letters, not the box of the line", () => {
  const { Box, FontSize, Lines, anchor } = of("White without");
  expect({ FontSize, Lines }).toEqual({ FontSize: 40, Lines: 1 });
  // The line is 1.28 em high; letters without a descender fill about 0.75 em of it.
  expect(Box.Y * frame.height).toBeGreaterThan(96 + 6);
  expect(Box.Height * frame.height).toBeGreaterThan(28);
  expect(Box.Height * frame.height).toBeLessThan(42);
  expect(Box.X + Box.Width / 2).toBeCloseTo(0.5, 2);
  expect(anchor.y).toBeCloseTo(0.1, 3);
  const outlined = of("White with black").Box;
  expect(outlined.Height * frame.height - Box.Height * frame.height).toBeGreaterThan(3);
});

it("measures a moving text where it comes to rest", () => {
  const { Box, anchor } = of("Comes in");
  expect(anchor.x).toBeCloseTo(0.1, 3);
  expect(Box.X).toBeGreaterThan(0.09);
  expect(Box.X + Box.Width).toBeLessThan(0.9);
});

it("says how small a text became that did not fit, and which line below the title it is", () => {
  const { FontSize = 0, wantedSize, Lines = 0 } = of("On top");
  expect(wantedSize).toBe(300);
  expect(FontSize).toBeLessThanOrEqual(300);
  expect(Lines).toBeGreaterThan(1);
  expect(of("Second line")).toMatchObject({ Role: "SubHeading", Level: 1 });
});

it("measures a sticker by its box, also outside of the frame", () => {
  expect(of("white.png")).toMatchObject({ Role: "Sticker", Level: 0 });
  const { Box } = of("white.png");
  expect(Box.X).toBeCloseTo(0.8, 2);
  expect(Box.Width).toBeCloseTo(0.3, 2);
});
