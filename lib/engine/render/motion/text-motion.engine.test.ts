import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openFootageFolder,
  type Picture,
  psnr,
  type FootageFolder,
} from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { framesOfClip, previewFrame } from "../testing/clip-frames";
import { textClip, timeline, videoClip } from "../testing/timeline";

const size = { width: 180, height: 320 };
const caption = (content: string, from: number, more: Partial<TextClip>) =>
  textClip(content, {
    FontSize: 22,
    Y: 0.5,
    Shadow: 0,
    Alignment: "Center",
    TimelineIn: from,
    TimelineOut: from + 1,
    ...more,
  });
const inOut = (kind: string) => ({
  AaiMotionInEffect: `${kind}_in`,
  AaiMotionIn: 0.4,
  AaiMotionOutEffect: `${kind}_out`,
  AaiMotionOut: 0.4,
});
const plan = timeline(
  [{ ...videoClip("dark", { in: 0, out: 6, from: 0, to: 6 }), Type: "Image" as const }],
  {
    texts: [
      caption("Fade", 0, inOut("fade")),
      caption("Left", 1, inOut("slide_left")),
      caption("Up", 2, inOut("slide_up")),
      caption("Big sale now", 3, {
        Reelpress: { Role: "Caption", Highlights: [{ Words: ["sale"], FontColor: "#00FF00" }] },
      }),
      caption("Typed out", 4, {
        AaiMotionInEffect: "typewriter1_in",
        AaiMotionIn: 0.4,
        AaiMotionOutEffect: "wipe_right_out",
        AaiMotionOut: 0.4,
      }),
      caption("Turned", 5, { AaiMotionInEffect: "rotate1_in", AaiMotionIn: 0.4 }),
    ],
  },
);

let footage: FootageFolder;
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
let frames: Picture[];
beforeAll(async () => {
  footage = await openFootageFolder();
  await footage.make("dark.png", ...flags("-f lavfi -i color=c=0x404040:s=180x320 -frames:v 1"));
  sources = await footage.sources({ dark: footage.path("dark.png") });
  frames = await framesOfClip(footage, { timeline: plan, sources });
});
afterAll(() => footage.close());

/** Total brightness above the background, and its centre. */
function light(index: number) {
  const picture = frames[index];
  let [sum, x, y] = [0, 0, 0];
  picture?.bytes.forEach((value, at) => {
    const over = Math.max(0, value - 90);
    const pixel = Math.floor(at / 3);
    sum += over;
    x += over * (pixel % size.width);
    y += over * Math.floor(pixel / size.width);
  });
  return { sum, x: x / sum, y: y / sum };
}

/** Rows of pixels that hold any light of a text. */
function tall(index: number): number {
  const rows = new Set<number>();
  frames[index]?.bytes.forEach((value, at) => {
    if (value > 150) rows.add(Math.floor(at / 3 / size.width));
  });
  return rows.size;
}

describe("texts that move", () => {
  it("fade in, rest, and fade out", () => {
    const full = light(12).sum;
    expect(full).toBeGreaterThan(50_000);
    expect(light(0).sum).toBeLessThan(full * 0.05);
    expect(light(5).sum).toBeGreaterThan(full * 0.25);
    expect(light(5).sum).toBeLessThan(full * 0.75);
    expect(light(14).sum / full).toBeCloseTo(1, 1);
    expect(light(20).sum).toBeLessThan(full * 0.75);
    expect(light(24).sum).toBeLessThan(full * 0.15);
  });

  it("slide in from the far side to their position, and leave on the near side", () => {
    const still = light(37);
    expect(Math.abs(still.x - 90)).toBeLessThan(6);
    const coming = light(29);
    expect(coming.x).toBeGreaterThan(still.x + 8);
    expect(Math.abs(coming.y - still.y)).toBeLessThan(3);
    expect(light(47).x).toBeLessThan(still.x - 4);
    const up = light(54);
    expect(up.y).toBeGreaterThan(light(62).y + 8);
    expect(light(72).y).toBeLessThan(light(62).y - 4);
  });

  it("are typed letter by letter, rest complete, and are wiped away from the left", () => {
    const still = light(112);
    expect(light(100).sum).toBeLessThan(still.sum * 0.3);
    expect(light(104).sum).toBeLessThan(still.sum * 0.75);
    expect(light(104).x).toBeLessThan(still.x - 10);
    expect(light(111).sum / still.sum).toBeCloseTo(1, 1);
    expect(light(113).sum / still.sum).toBeCloseTo(1, 1);
    expect(light(120).sum).toBeLessThan(still.sum * 0.75);
    expect(light(120).x).toBeGreaterThan(still.x + 10);
    expect(light(124).sum).toBeLessThan(still.sum * 0.3);
  });

  it("turn about their own middle as they grow", () => {
    const still = light(140);
    const turning = light(129);
    expect(turning.sum).toBeLessThan(still.sum * 0.95);
    expect(Math.abs(turning.x - still.x)).toBeLessThan(5);
    expect(Math.abs(turning.y - still.y)).toBeLessThan(5);
    expect(tall(129)).toBeGreaterThan(tall(140) * 1.3);
  });

  it("are drawn in the preview as they are in the clip, in the middle of a motion", async () => {
    for (const index of [5, 29, 46, 72, 104, 112, 121, 128]) {
      const drawn = await previewFrame(footage, { timeline: plan, sources }, index / 25);
      expect(frames[index] && psnr(drawn, frames[index])).toBeGreaterThan(24);
    }
  });
});

it("highlighted words have their own colour, other words keep the colour of the text", () => {
  const greenish = (from: number, to: number) => {
    const [red = 0, green = 0] =
      frames[87]?.mean({ x: from, y: 145, width: to - from, height: 30 }) ?? [];
    return green - red;
  };
  expect(greenish(78, 112)).toBeGreaterThan(30);
  expect(Math.abs(greenish(20, 66))).toBeLessThan(4);
  expect(Math.abs(greenish(124, 165))).toBeLessThan(4);
});
