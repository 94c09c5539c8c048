import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { makePoster } from "@/lib/engine/probe/analysis/make-poster";
import { writeApng } from "@/lib/engine/probe/pictures/apng.mjs";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import type { Sources } from "../render-options";
import { timeline, videoClip } from "../testing/timeline";

const lavfi = flags("-f lavfi -i");
const tenBit = flags("-c:v libx264 -preset ultrafast -crf 4 -pix_fmt yuv420p10le");
const eightBit = flags("-c:v libx264 -preset ultrafast -crf 4 -pix_fmt yuv420p");
const size = { width: 64, height: 64 };
const orange = [0xc8, 0x64, 0x50];

/** Diffuse white on the left, grey of half that signal on the right, in the named transfer curve. */
const hdr = (white: number, grey: number, transfer: string) => [
  ...lavfi,
  `color=gray:s=64x64:r=25:d=1,format=yuv420p10le,geq=lum='if(lt(X,32),${white},${grey})':cb=512:cr=512`,
  ...tenBit,
  ...flags(`-colorspace bt2020nc -color_primaries bt2020 -color_trc ${transfer}`),
];
/** A colour as a film with other primaries stores it. */
const wide = (hex: string, matrix: string, primaries: string) => [
  ...lavfi,
  `color=0x${hex}:s=64x64:r=25:d=1,format=gbrp,scale=out_color_matrix=${matrix}`,
  ...tenBit,
  ...flags(`-colorspace ${matrix === "bt2020" ? "bt2020nc" : matrix} -color_trc bt709`),
  ...flags(`-color_primaries ${primaries}`),
];
const bar = "color=0x303030:s=720x576:r=50:d=1[a];color=white:s=60x576:r=50:d=1[b]";
const combed = `${bar};[a][b]overlay=x='mod(t*720,720)':y=0,tinterlace=interleave_top,fieldorder=tff`;
const fields = [...lavfi, combed, ...flags("-flags +ildct+ilme")];

let fixture: RenderFixture;
let sources: Sources;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const { footage } = fixture;
  const raw = Buffer.from(Array.from({ length: 64 * 64 }, () => orange).flat());
  const flat = () => sharp(raw, { raw: { ...size, channels: 3 } });
  const square = (background: string) =>
    sharp({ create: { ...size, channels: 4, background } })
      .png()
      .toBuffer();
  const [red, blue] = await Promise.all([square("#e00000"), square("#0000e0")]);
  await Promise.all([
    footage.make("hlg.mkv", ...hdr(721, 456, "arib-std-b67")),
    footage.make("pq.mkv", ...hdr(573, 429, "smpte2084")),
    footage.make("p3.mkv", ...wide("bb6a56", "bt709", "smpte432")),
    footage.make("wide.mkv", ...wide("ac6f56", "bt2020", "bt2020")),
    footage.make("camera.mpg", ...fields, ...flags("-c:v mpeg2video -q:v 2 -top 1 -f vob")),
    footage.make("camera.mp4", ...fields, ...eightBit, ...flags("-x264opts tff=1")),
    flat().withIccProfile("p3").jpeg({ quality: 100 }).toFile(footage.path("p3.jpg")),
    flat().withIccProfile("p3").png().toFile(footage.path("p3.png")),
    flat().toColourspace("cmyk").jpeg({ quality: 100 }).toFile(footage.path("cmyk.jpg")),
    flat().tiff({ compression: "lzw" }).toFile(footage.path("flat.tiff")),
    flat().avif({ quality: 90 }).toFile(footage.path("flat.avif")),
    flat().toColourspace("rgb16").png().toFile(footage.path("deep.png")),
    sharp([red, blue], { join: { animated: true } })
      .webp({ lossless: true, delay: [200, 400], loop: 0 })
      .toFile(footage.path("moving.webp")),
    sharp([red, blue], { join: { animated: true } })
      .gif({ delay: [200, 400], loop: 0 })
      .toFile(footage.path("moving.gif")),
    writeFile(
      footage.path("twice.png"),
      writeApng(
        [
          { png: red, milliseconds: 120 },
          { png: blue, milliseconds: 80 },
        ],
        2,
      ),
    ),
  ]);
  const names =
    "hlg.mkv pq.mkv p3.mkv wide.mkv camera.mpg camera.mp4 p3.jpg p3.png cmyk.jpg flat.tiff " +
    "flat.avif deep.png moving.webp moving.gif twice.png";
  const files = Object.fromEntries(names.split(" ").map((name) => [name, footage.path(name)]));
  sources = new Map([...fixture.sources, ...(await footage.sources(files))]);
});
afterAll(() => fixture.footage.close());

const isFilm = (name: string) => /\.(mkv|mpg|mp4)$/.test(name);
/** The frames of a clip that shows each film or still for a while. */
async function shown(
  shots: ReadonlyArray<readonly [string, number]>,
  frame = size,
  stickers: string[] = [],
): Promise<Picture[]> {
  let at = 0;
  const clips = shots.map(([name, seconds]) => {
    const clip = videoClip(
      name,
      { in: 0, out: seconds, from: at, to: at + seconds },
      isFilm(name) ? {} : { Type: "Image" },
    );
    at = Math.round((at + seconds) * 100) / 100;
    return clip;
  });
  const box = { X: 0, Y: 0, Width: 32, Height: 32, TimelineIn: 0, TimelineOut: at };
  const laid = stickers.map((MediaId) => ({
    Type: "Image" as const,
    MediaId,
    Opacity: 1,
    ...box,
  }));
  const { file } = await fixture.render(timeline(clips, { ...frame, stickers: laid }), { sources });
  return await picturesOf(file, frame);
}

const apart = (mean: readonly number[] | undefined, wanted: readonly number[]) =>
  Math.max(...wanted.map((one, at) => Math.abs((mean?.[at] ?? Number.NaN) - one)));
const hue = (picture: Picture | undefined, region = { x: 40, y: 40, width: 16, height: 16 }) => {
  const [red = 0, , blue = 0] = picture?.mean(region) ?? [];
  return red > 150 && blue < 60 ? "red" : blue > 150 && red < 60 ? "blue" : "neither";
};

describe("colours", () => {
  const flat = ["p3.mkv", "wide.mkv", "p3.jpg", "p3.png", "cmyk.jpg", "flat.tiff", "flat.avif"];
  const stills = [...flat, "deep.png"];

  it("of other primaries, profiles and depths come out in the right colours, HDR too", async () => {
    const order = [...stills, "hlg.mkv", "pq.mkv"];
    const frames = await shown(order.map((name) => [name, 0.2] as const));
    const at = (name: string) => frames[order.indexOf(name) * 5 + 2];
    // CMYK cannot print some colours, so they come back somewhat duller.
    const off = stills.map((name) => [name, apart(at(name)?.mean(), orange)] as const);
    expect(off.filter(([name, by]) => by > (name === "cmyk.jpg" ? 24 : 6))).toEqual([]);
    for (const name of ["hlg.mkv", "pq.mkv"]) {
      const white = at(name)?.mean({ x: 4, y: 4, width: 20, height: 56 });
      const grey = at(name)?.mean({ x: 40, y: 4, width: 20, height: 56 });
      expect([name, apart(white, [255, 255, 255]) < 8]).toEqual([name, true]);
      expect([name, apart(grey, [128, 128, 128]) < 8]).toEqual([name, true]);
    }
  });

  it("of a poster match those of the clip", async () => {
    for (const [name, wanted] of [
      ["wide.mkv", orange],
      ["p3.jpg", orange],
      ["flat.tiff", orange],
      ["hlg.mkv", [128, 128, 128]],
    ] as const) {
      const source = sources.get(name);
      if (!source) throw new Error(name);
      const poster = fixture.footage.path(`${name}.poster.jpg`);
      await makePoster(source.path, source.facts, poster);
      const [picture] = await picturesOf(poster, size);
      const mean = picture?.mean({ x: 40, y: 4, width: 20, height: 56 });
      expect([name, apart(mean, wanted) < 9]).toEqual([name, true]);
    }
  });
});

it("interlaced films show no combing", async () => {
  const frame = { width: 720, height: 576 };
  const frames = await shown(
    [
      ["camera.mpg", 0.4],
      ["camera.mp4", 0.4],
    ],
    frame,
  );
  for (const picture of [frames[4], frames[14]]) {
    // Where lines of two fields alternate, each line differs from both its neighbours.
    let teeth = 0;
    for (let y = 201; y < 240; y += 1) {
      for (let x = 0; x < frame.width; x += 1) {
        const level = (line: number) => picture?.bytes[(line * frame.width + x) * 3] ?? 0;
        const [above, here, below] = [level(y - 1), level(y), level(y + 1)];
        if (Math.min(Math.abs(here - above), Math.abs(here - below)) > 60) teeth += 1;
      }
    }
    expect(teeth).toBeLessThan(20);
  }
});

describe("animated stills", () => {
  it("keep their own frame times in a group, and stop when they have been played", async () => {
    const frames = await shown([
      ["moving.webp", 1],
      ["moving.gif", 1],
      ["twice.png", 1],
    ]);
    const seen = frames.map((picture) => hue(picture));
    const at = (shot: number, seconds: number) => seen[Math.round((shot + seconds) * 25)];
    for (const shot of [0, 1]) {
      expect([0.08, 0.4, 0.68, 0.92].map((time) => at(shot, time))).toEqual([
        "red",
        "blue",
        "red",
        "blue",
      ]);
    }
    const played = [0.04, 0.16, 0.24, 0.36, 0.52, 0.88].map((time) => at(2, time));
    expect(played.join(" ")).toBe("red blue red blue blue blue");
  });

  it("move as stickers", async () => {
    for (const sticker of ["moving.webp", "moving.gif", "twice.png"]) {
      const frames = await shown([["p3.mkv", 0.6]], size, [sticker]);
      const corner = { x: 6, y: 6, width: 16, height: 16 };
      const twice = sticker === "twice.png";
      const times = twice ? [0.04, 0.16, 0.24, 0.52] : [0.08, 0.4];
      const seen = times.map((time) => hue(frames[Math.round(time * 25)], corner)).join(" ");
      expect([sticker, seen]).toEqual([sticker, twice ? "red blue red blue" : "red blue"]);
    }
  });
});
