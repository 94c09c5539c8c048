import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFootageFolder, type FootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { previewFrame } from "../testing/clip-frames";
import { textClip, timeline, videoClip } from "../testing/timeline";

const size = { width: 320, height: 180 };
let footage: FootageFolder;
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
beforeAll(async () => {
  footage = await openFootageFolder();
  await footage.make("black.png", ...flags("-f lavfi -i color=c=black:s=320x180 -frames:v 1"));
  sources = await footage.sources({ black: footage.path("black.png") });
});
afterAll(() => footage.close());

type Color = [red: number, green: number, blue: number];

/** Mean colours of the bright pixels, in the upper and in the lower third of the letters. */
async function drawn(more: Partial<TextClip>, seconds = 0.5) {
  const clip = { ...videoClip("black", { in: 0, out: 1, from: 0, to: 1 }), Type: "Image" as const };
  const look = { FontSize: 90, Y: 0.5, Shadow: 0, Outline: 0, Alignment: "Center" as const };
  const plan = {
    timeline: timeline([clip], {
      ...size,
      texts: [textClip("HHHH", { ...look, TimelineOut: 1, ...more })],
    }),
    sources,
  };
  const picture = await previewFrame(footage, plan, seconds);
  const pixels: { y: number; color: Color }[] = [];
  for (let at = 0; at < size.width * size.height; at += 1) {
    const [red = 0, green = 0, blue = 0] = picture.bytes.subarray(at * 3, at * 3 + 3) ?? [];
    if (red + green + blue > 120) {
      pixels.push({ y: Math.floor(at / size.width), color: [red, green, blue] });
    }
  }
  const rows = pixels.map(({ y }) => y);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const mean = (from: number, to: number): Color => {
    const some = pixels.filter(({ y }) => y >= from && y <= to);
    return [0, 1, 2].map(
      (channel) => some.reduce((sum, { color }) => sum + color[channel]!, 0) / some.length,
    ) as Color;
  };
  const third = (bottom - top) / 3;
  return { upper: mean(top, top + third), lower: mean(bottom - third, bottom) };
}

describe("flower text", () => {
  it("fills the letters with its gradient, down each line, whatever FontColor is", async () => {
    const { upper, lower } = await drawn({ EffectColorStyle: "skyline", FontColor: "#00FF00" });
    expect(upper[2]).toBeGreaterThan(upper[0] + 20);
    expect(lower[0]).toBeGreaterThan(lower[2] + 40);
    const plain = await drawn({ FontColor: "#00FF00" });
    expect(plain.upper[1]).toBeGreaterThan(plain.upper[2] + 150);
  });

  it("keeps the outline's own colour", async () => {
    const { upper } = await drawn({
      EffectColorStyle: "white_grad",
      Outline: 14,
      OutlineColour: "#E00000",
    });
    expect(upper[0]).toBeGreaterThan(upper[1] + 60);
  });

  it("is coloured while it moves", async () => {
    const motion = { AaiMotionInEffect: "zoomslightout_in", AaiMotionIn: 0.4 };
    const { upper, lower } = await drawn({ EffectColorStyle: "skyline", ...motion }, 0.32);
    expect(upper[2]).toBeGreaterThan(upper[0] + 10);
    expect(lower[0]).toBeGreaterThan(lower[2] + 20);
  });
});
