import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openFootageFolder,
  type Picture,
  psnr,
  type FootageFolder,
} from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { framesOfClip, previewFrame } from "../testing/clip-frames";
import { timeline, videoClip } from "../testing/timeline";
import { applyGrade, type Rgb } from "./grade";
import { grades } from "./grades";

/** Colours of horizontal bars, from top to bottom, each 40 pixels high. */
const bars: Rgb[] = [
  [0.8, 0.2, 0.2],
  [0.2, 0.7, 0.2],
  [0.2, 0.3, 0.8],
  [0.8, 0.7, 0.2],
  [0.15, 0.15, 0.15],
  [0.5, 0.5, 0.5],
  [0.85, 0.85, 0.85],
  [0.8, 0.6, 0.5],
];
const hex = (color: Rgb) =>
  color
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");

const filters = [null, "warm", "pv6", "pi3", "a5", "faded"];
const plan = timeline(
  filters.map((filter, at) => ({
    ...videoClip("bars", { in: 0, out: 0.2, from: at * 0.2, to: (at + 1) * 0.2 }),
    Type: "Image" as const,
    Effects: filter ? [{ Type: "Filter" as const, SubType: filter }] : [],
  })),
);

let footage: FootageFolder;
let frames: Picture[];
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
/** A folder name with characters that have a meaning in a filter graph. */
const cache = "a b's [cache], c;d:e";
beforeAll(async () => {
  footage = await openFootageFolder();
  const inputs = bars.flatMap((color) => [
    ...flags("-f lavfi -i"),
    `color=c=0x${hex(color)}:s=180x40,format=rgb24`,
  ]);
  const stack = `vstack=inputs=${bars.length}`;
  await footage.make("bars.png", ...inputs, "-filter_complex", stack, ...flags("-frames:v 1"));
  sources = await footage.sources({ bars: footage.path("bars.png") });
  frames = await framesOfClip(footage, { timeline: plan, sources, cache });
});
afterAll(() => footage.close());

const barOf = (at: number, bar: number): number[] =>
  frames[at * 5 + 2]?.mean({ x: 20, y: bar * 40 + 8, width: 140, height: 24 }) ?? [];

describe("filters in a clip", () => {
  it.each(filters.map((filter, at) => [filter, at] as const))(
    "%s shows the colours of its grade",
    (filter, at) => {
      bars.forEach((color, bar) => {
        const shown = applyGrade(filter ? (grades.get(filter) ?? {}) : {}, color);
        barOf(at, bar).forEach((value, channel) =>
          expect(Math.abs(value - (shown[channel] ?? 0) * 255)).toBeLessThan(7),
        );
      });
    },
  );

  it("look the same in the preview and in the clip", async () => {
    const drawn = await previewFrame(footage, { timeline: plan, sources, cache }, 0.72);
    const shown = frames[18];
    expect(shown && psnr(drawn, shown)).toBeGreaterThan(28);
  });
});
