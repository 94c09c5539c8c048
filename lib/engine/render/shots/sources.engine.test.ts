import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { timeline, videoClip } from "../testing/timeline";

let fixture: RenderFixture;
const lavfi = flags("-f lavfi -i");
const halves = "color=red:s=160x90:d=1[a];color=blue:s=160x90:d=1[b];[a][b]hstack";
const x264 = flags("-c:v libx264 -preset ultrafast");

beforeAll(async () => {
  fixture = await openRenderFixture();
});
afterAll(() => fixture.footage.close());

/** The first frame, 180x320, of a clip with a single source. */
async function shown(
  name: string,
  args: string[],
  more: Partial<VideoClip> = {},
): Promise<Picture> {
  const file = await fixture.footage.make(name, ...args);
  const sources = new Map([
    ...fixture.sources,
    ...(await fixture.footage.sources({ source: file })),
  ]);
  const clip = videoClip("source", { in: 0, out: 0.4, from: 0, to: 0.4 }, more);
  const still = timeline([clip, videoClip("ramp", { in: 0, out: 0.2, from: 0.4, to: 0.6 })]);
  const made = await fixture.render(still, { sources });
  const [first] = await picturesOf(made.file, { width: 180, height: 320 });
  if (!first) throw new Error("no picture");
  return first;
}

const top = { x: 60, y: 20, width: 60, height: 40 };
const bottom = { x: 60, y: 260, width: 60, height: 40 };
const centre = { x: 60, y: 140, width: 60, height: 40 };
const color = { Type: "Background" as const, SubType: "Color" as const, Color: "#00C000" };

it("turns a video as its camera says", async () => {
  await fixture.footage.make("flat.mp4", ...lavfi, halves, ...x264, ...flags("-pix_fmt yuv420p"));
  const picture = await shown("upright.mp4", [
    "-i",
    fixture.footage.path("flat.mp4"),
    ...flags("-c copy -metadata:s:v:0 rotate=90"),
  ]);
  // ffmpeg's own player turns this file counter-clockwise: the right half comes to the top.
  expect(picture.mean(top)[2]).toBeGreaterThan(200);
  expect(picture.mean(bottom)[0]).toBeGreaterThan(200);
});

it("shows a transparent picture over the colour behind it", async () => {
  const alpha = "if(between(X,30,59)*between(Y,30,59),0,255)";
  const hole = `color=white:s=90x90,format=rgba,geq=r=255:g=255:b=255:a='${alpha}'`;
  const picture = await shown("hole.png", [...lavfi, hole, ...flags("-frames:v 1")], {
    Type: "Image",
    Effects: [color],
  });
  expect(picture.mean({ x: 75, y: 145, width: 30, height: 30 })[0]).toBeLessThan(40);
  expect(
    Math.abs((picture.mean({ x: 75, y: 145, width: 30, height: 30 })[1] ?? 0) - 192),
  ).toBeLessThan(5);
  expect(picture.mean({ x: 10, y: 100, width: 40, height: 20 })[0]).toBeGreaterThan(220);
  expect(Math.abs((picture.mean(top)[1] ?? 0) - 192)).toBeLessThan(5);
});

it("lays a source over a background picture", async () => {
  const effect = { Type: "Background" as const, SubType: "Image" as const, MediaId: "sticker" };
  const red = [...lavfi, "color=red:s=160x90:d=1", ...x264, ...flags("-pix_fmt yuv420p")];
  const picture = await shown("over.mp4", red, { Effects: [effect] });
  expect(picture.mean(centre)[0]).toBeGreaterThan(200);
  expect(picture.mean(top)[1]).toBeGreaterThan(150);
  expect(picture.mean(top)[0]).toBeLessThan(50);
});

it("mirrors a sticker as its camera says, like any other source", async () => {
  const file = await fixture.footage.make(
    "mirror.png",
    ...lavfi,
    halves.replaceAll("160x90", "40x40"),
    ...flags("-frames:v 1"),
  );
  const known = (await fixture.footage.sources({ mirror: file })).get("mirror");
  if (!known) throw new Error("no sticker");
  const facts = { ...known.facts, mirrored: true };
  const sources = new Map([...fixture.sources, ["mirror", { ...known, facts }]]);
  const clip = videoClip("ramp", { in: 0, out: 0.4, from: 0, to: 0.4 });
  const sticker = {
    Type: "Image" as const,
    MediaId: "mirror",
    X: 0,
    Y: 0,
    Width: 80,
    Height: 40,
    Opacity: 1,
    TimelineIn: 0,
    TimelineOut: 0.4,
  };
  const made = await fixture.render(timeline([clip], { stickers: [sticker] }), { sources });
  const [first] = await picturesOf(made.file, { width: 180, height: 320 });
  // Red was on the left.
  expect(first?.mean({ x: 6, y: 8, width: 24, height: 24 })[2]).toBeGreaterThan(200);
  expect(first?.mean({ x: 50, y: 8, width: 24, height: 24 })[0]).toBeGreaterThan(200);
});

it("shows an AVIF still", async () => {
  const blue = [...lavfi, "color=blue:s=90x90", ...flags("-frames:v 1 -c:v libaom-av1")];
  const picture = await shown("still.avif", [...blue, ...flags("-still-picture 1")], {
    Type: "Image",
    Effects: [color],
  });
  expect(picture.mean(centre)[2]).toBeGreaterThan(200);
  expect(Math.abs((picture.mean(top)[1] ?? 0) - 192)).toBeLessThan(5);
});

it.each([
  ["10 bit 4:2:2", ["-pix_fmt", "yuv422p10le"], "smpte170m"],
  ["bt709", flags("-pix_fmt yuv420p -colorspace bt709"), "bt709"],
  ["full range", flags("-pix_fmt yuvj420p"), "smpte170m"],
  [
    "HLG",
    flags(
      "-pix_fmt yuv420p10le -colorspace bt2020nc -color_trc arib-std-b67 -color_primaries bt2020",
    ),
    null,
  ],
])("keeps the colours of %s video", async (name, format, matrix) => {
  const convert = matrix ? ["-vf", `scale=out_color_matrix=${matrix}`] : [];
  const orange = [
    ...lavfi,
    "color=0xD08030:s=160x90:d=1,format=gbrp",
    ...convert,
    ...x264,
    ...format,
  ];
  const picture = await shown(`${name.replaceAll(/\W/g, "")}.mkv`, orange, { Effects: [color] });
  const [red = 0, green = 0, blue = 0] = picture.mean(centre);
  expect(Math.abs((picture.mean(top)[1] ?? 0) - 192)).toBeLessThan(5);
  if (matrix === null) return expect(red - blue).toBeGreaterThan(60);
  expect(Math.abs(red - 0xd0)).toBeLessThan(8);
  expect(Math.abs(green - 0x80)).toBeLessThan(8);
  expect(Math.abs(blue - 0x30)).toBeLessThan(10);
});

it("crops a source to the frame, or stretches it, as AdaptMode says", async () => {
  // A wide film of three thirds: red, green, blue, in a tall frame.
  const third = (color: string) => `color=${color}:s=108x90:d=1`;
  const wide = `${third("red")}[a];${third("lime")}[b];${third("blue")}[c];[a][b][c]hstack=3`;
  const args = [...lavfi, wide, ...x264, ...flags("-pix_fmt yuv420p")];
  const left = { x: 4, y: 20, width: 30, height: 280 };
  const right = { x: 146, y: 20, width: 30, height: 280 };
  const covered = await shown("cover.mp4", args, { AdaptMode: "Cover" });
  for (const part of [left, top, bottom, right]) {
    expect(covered.mean(part)[1]).toBeGreaterThan(200);
    expect(covered.mean(part)[0]).toBeLessThan(40);
  }
  const filled = await shown("fill.mp4", args, { AdaptMode: "Fill" });
  expect(filled.mean(left)[0]).toBeGreaterThan(200);
  expect(filled.mean(top)[1]).toBeGreaterThan(200);
  expect(filled.mean(bottom)[1]).toBeGreaterThan(200);
  expect(filled.mean(right)[2]).toBeGreaterThan(200);
});
