import { mkdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import {
  type FootageFolder,
  openFootageFolder,
  type Picture,
  picturesOf,
} from "@/lib/engine/probe/testing/drawn-footage";
import type { StickerClip } from "@/lib/ims/schema/timeline";
import type { Sources } from "../render-options";
import { framesOfClip } from "../testing/clip-frames";
import { textClip, timeline, videoClip } from "../testing/timeline";
import { renderProxy } from "./render-proxy";

let footage: FootageFolder;
let sources: Sources;
const whole = { width: 540, height: 960 };
const small = { width: 360, height: 640 };

beforeAll(async () => {
  footage = await openFootageFolder();
  const x264 = flags("-c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p");
  await Promise.all([
    footage.make(
      "film.mp4",
      ...flags("-f lavfi -i"),
      "testsrc2=s=480x270:r=30:d=2,eq=saturation=0.5,gblur=sigma=4",
      ...x264,
    ),
    footage.make(
      "tall.mp4",
      ...flags("-f lavfi -i"),
      "gradients=s=270x480:r=25:d=2:speed=0.2:seed=7:c0=0xc89060:c1=0x305080",
      ...x264,
    ),
    footage.make(
      "dot.png",
      ...flags("-f lavfi -i"),
      "color=c=0x00C000:s=230x150,format=rgba",
      ...flags("-frames:v 1"),
    ),
  ]);
  sources = await footage.sources({
    film: footage.path("film.mp4"),
    tall: footage.path("tall.mp4"),
    dot: footage.path("dot.png"),
  });
});
afterAll(() => footage.close());

const blur = { Type: "Background" as const, SubType: "Blur" as const, Radius: 0.1 };
const sticker = (more: Partial<StickerClip>): StickerClip => ({
  Type: "Image",
  MediaId: "dot",
  X: 0.05,
  Y: 0.86,
  Opacity: 1,
  TimelineIn: 0,
  TimelineOut: 0.4,
  ...more,
});

/** A blurred back, a cut to a film that fills the frame, a placed film; a title whose lines break, a caption that slides. */
const plan = timeline(
  [
    videoClip("film", { in: 0, out: 0.4, from: 0, to: 0.4 }, { Effects: [blur] }),
    videoClip("tall", { in: 0.4, out: 0.72, from: 0.4, to: 0.72 }, { AdaptMode: "Cover" }),
    videoClip(
      "film",
      { in: 1, out: 1.28, from: 0.72, to: 1 },
      { X: 40, Y: 0.2, Width: 600, Height: 380 },
    ),
  ],
  {
    ...whole,
    stickers: [
      sticker({}),
      sticker({ X: 333, Y: 40, Width: 121, TimelineIn: 0.4, TimelineOut: 1 }),
    ],
    texts: [
      textClip("Summer sale begins on Friday morning at nine", { FontSize: 71, Y: 0.11 }),
      textClip("你好世界 hello 90 %", {
        FontSize: 44,
        Outline: 0,
        Shadow: 0,
        Y: 0.6,
        TimelineIn: 0.2,
        TimelineOut: 1,
        AaiMotionInEffect: "slide_left",
        AaiMotionIn: 0.4,
      }),
    ],
  },
);

const everywhere = { x: 0, y: 0, ...small };

function apart(one: Picture, other: Picture, { x, y, width, height } = everywhere): number {
  let sum = 0;
  for (let row = y; row < y + height; row += 1) {
    for (let at = (row * small.width + x) * 3; at < (row * small.width + x + width) * 3; at += 1) {
      sum += Math.abs((one.bytes[at] ?? 0) - (other.bytes[at] ?? 0));
    }
  }
  return sum / (width * height * 3);
}

it("is the clip made smaller: every frame, also at a cut, at its texts and at its stickers", async () => {
  await framesOfClip(footage, { timeline: plan, sources });
  await footage.make(
    "smaller.mkv",
    "-i",
    footage.path("clip.mp4"),
    ...flags("-vf scale=360:640:flags=area -c:v ffv1"),
  );
  const clip = await picturesOf(footage.path("smaller.mkv"), small);
  await mkdir(footage.path("proxy-work"), { recursive: true });
  const fractions: number[] = [];
  await renderProxy({
    timeline: plan,
    sources,
    fonts: new Map(),
    speechPath: () => "",
    workFolder: footage.path("proxy-work"),
    outputPath: footage.path("proxy.mp4"),
    cache: { folder: footage.path("cache"), maxBytes: 1024 ** 3 },
    signal: AbortSignal.timeout(60_000),
    onFraction: (fraction) => fractions.push(fraction),
  });
  const proxy = await picturesOf(footage.path("proxy.mp4"), small);
  expect(proxy).toHaveLength(clip.length);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  const far = clip.map((frame, at) => apart(frame, proxy[at]!));
  expect(Math.max(...far)).toBeLessThan(6);
  // At a cut no frame may come early or late: its neighbour is another picture.
  for (const at of [10, 18]) {
    expect(apart(clip[at]!, proxy[at - 1]!)).toBeGreaterThan(25);
    expect(apart(clip[at - 1]!, proxy[at]!)).toBeGreaterThan(25);
  }
  const regions = {
    title: { x: 20, y: 64, width: 320, height: 90, at: 4, most: 8 },
    caption: { x: 40, y: 376, width: 280, height: 40, at: 14, most: 8 },
    "sticker of its own size": { x: 0, y: 530, width: 180, height: 110, at: 4, most: 4 },
    "sticker with a width": { x: 210, y: 16, width: 100, height: 72, at: 14, most: 8 },
  };
  // Two encodings of film that moves differ by 2.5 to 5 levels; a sticker that is 17 px off, by 14.
  for (const [name, { at, most, ...region }] of Object.entries(regions)) {
    expect(apart(clip[at]!, proxy[at]!, region), name).toBeLessThan(most);
  }
});
