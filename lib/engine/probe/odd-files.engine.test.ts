import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openFootageFolder,
  type Picture,
  picturesOf,
  type FootageFolder,
} from "./testing/drawn-footage";
import { flags } from "../exec/flags";
import { makePoster } from "./analysis/make-poster";
import { makeSprite } from "./analysis/make-sprite";
import { probeMedia } from "./probe-media";

let footage: FootageFolder;
const lavfi = flags("-f lavfi -i");
const x264 = flags("-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p -g 10 -bf 0");
/** Red, green, blue and white, from the upper left corner on. */
const corners = ["red", "lime", "blue", "white"].map((one, n) => `color=${one}:s=48x32:d=1[${n}]`);
const picture = `${corners.join(";")};[0][1]hstack[a];[2][3]hstack[b];[a][b]vstack`;

beforeAll(async () => {
  footage = await openFootageFolder();
  const tone = [...lavfi, "sine=d=1:r=44100"];
  await Promise.all([
    footage.make("film.mp4", ...lavfi, picture, ...x264),
    footage.make("film.ts", ...lavfi, "testsrc2=s=64x48:r=25:d=2", ...x264),
    footage.make("sign.png", ...lavfi, picture, ...flags("-frames:v 1")),
    footage.make("tone.aiff", ...tone),
    footage.make("tone.mp3", ...tone, ...flags("-write_xing 0 -id3v2_version 0")),
    footage.make("rf64.wav", ...tone, ...flags("-rf64 always")),
    footage.make("tape.mxf", ...lavfi, picture, ...flags("-r 25 -c:v mpeg2video -q:v 2")),
  ]);
});
afterAll(() => footage.close());

const upright = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 1],
];
/** The colour of each quarter of a region, as bits. */
function quarters(shown: Picture | undefined, width: number, height: number) {
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x = 0, y = 0]) =>
    shown
      ?.mean({ x: Math.round(width * x) - 4, y: Math.round(height * y) - 4, width: 8, height: 8 })
      .map((value) => (value > 128 ? 1 : 0)),
  );
}

/** How each orientation stores an upright picture, and its matrix in a film. */
const stored = [
  [2, "hflip", [-1, 0, 0, 1]],
  [4, "vflip", [1, 0, 0, -1]],
  [5, "transpose=cclock_flip", [0, 1, 1, 0]],
  [6, "transpose=cclock", [0, 1, -1, 0]],
  [7, "transpose=clock_flip", [0, -1, -1, 0]],
] as const;

it.each(stored)(
  "orientation %d is obeyed in films and in all kinds of stills",
  async (number, filter, matrix) => {
    const [name, still] = [`o${number}.mp4`, `o${number}.png`];
    await footage.make(name, ...lavfi, `${picture},${filter}`, ...x264);
    await footage.make(still, ...lavfi, `${picture},${filter}`, ...flags("-frames:v 1"));
    const film = await readFile(footage.path(name));
    const [a, b, c, d] = matrix;
    const at = film.indexOf("tkhd") + 44;
    [a, b, 0, c, d, 0].forEach((one, index) => film.writeInt32BE(one * 65_536, at + index * 4));
    await writeFile(footage.path(name), film);
    const turned = () => sharp(footage.path(still)).withMetadata({ orientation: number });
    const files = [name];
    for (const kind of ["png", "webp", "tiff"] as const) {
      const file = `t${number}.${kind}`;
      await turned().toFormat(kind, { quality: 95 }).toFile(footage.path(file));
      files.push(file);
    }
    for (const file of files) {
      const probed = await probeMedia(footage.path(file));
      if (!probed.ok) throw new Error(`${file}: ${probed.message}`);
      const poster = footage.path(`${file}.jpg`);
      await makePoster(footage.path(file), probed.facts, poster);
      const [shown] = await picturesOf(poster, { width: 96, height: 64 });
      expect([file, quarters(shown, 96, 64)]).toEqual([file, upright]);
      if (file !== name) continue;
      const sheet = footage.path(`${file}.sheet.jpg`);
      const sprite = await makeSprite(footage.path(file), probed.facts, sheet);
      const width = (sprite?.columns ?? 0) * (sprite?.tileWidth ?? 0);
      const height = (sprite?.rows ?? 0) * (sprite?.tileHeight ?? 0);
      const [tiles] = await picturesOf(sheet, { width, height });
      expect(quarters(tiles, sprite?.tileWidth ?? 0, sprite?.tileHeight ?? 0)).toEqual(upright);
    }
  },
);

describe("unusual files", () => {
  const padded = async () =>
    Buffer.concat([Buffer.alloc(3000), await readFile(footage.path("tone.mp3"))]);
  const cut = async () => (await readFile(footage.path("film.ts"))).subarray(5001);

  it("are read for what they hold", async () => {
    await writeFile(footage.path("zeros.mp3"), await padded());
    await writeFile(footage.path("cut.ts"), await cut());
    const expected = {
      "zeros.mp3": "audio",
      "tone.aiff": "audio",
      "rf64.wav": "audio",
      "tape.mxf": "video",
      "cut.ts": "video",
    };
    for (const [name, kind] of Object.entries(expected)) {
      const probed = await probeMedia(footage.path(name));
      expect([name, probed.ok ? probed.facts.kind : probed.message]).toEqual([name, kind]);
    }
  });

  it("are refused with the name of their format and advice", async () => {
    const point = await sharp({
      create: { width: 1, height: 1, channels: 3, background: "#336699" },
    })
      .png()
      .toBuffer();
    const refused = [
      ["point.png", point, "too-small", /few pixels/],
      ["page.jpg", "<!DOCTYPE html><p>Log in", "unsupported", /web page/],
      ["sign.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "unsupported", /SVG/],
      ["still.heic", "\0\0\0\x20ftypheic\0\0\0\0", "unsupported", /HEIC.*JPEG/],
    ] as const;
    for (const [name, content, reason, words] of refused) {
      await writeFile(footage.path(name), content);
      const probed = await probeMedia(footage.path(name));
      expect([name, probed.ok ? "taken" : probed.reason]).toEqual([name, reason]);
      expect(probed.ok ? "" : probed.message).toMatch(words);
    }
  });

  it("of a hundred megapixels are read if they are JPEG", async () => {
    const huge = footage.path("huge.jpg");
    const create = { width: 12_000, height: 9000, channels: 3 as const, background: "#4080c0" };
    await sharp({ create }).jpeg({ quality: 40 }).toFile(huge);
    const probed = await probeMedia(huge);
    expect(probed).toMatchObject({ ok: true, facts: { width: 12_000, copied: true } });
  });
});
