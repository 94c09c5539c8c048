import { mkdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFootageFolder, picturesOf, type FootageFolder } from "./testing/drawn-footage";
import { analyseMedia } from "./analysis/analyse-media";
import { flags } from "../exec/flags";
import { makePoster } from "./analysis/make-poster";
import { makeSprite } from "./analysis/make-sprite";
import { probeMedia } from "./probe-media";

let footage: FootageFolder;
const lavfi = flags("-f lavfi -i");
const x264 = flags("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 25");
const moving = "testsrc2=s=160x90:r=25:d=3";

beforeAll(async () => {
  footage = await openFootageFolder();
  await footage.make("good.mp4", ...lavfi, moving, ...x264, ...flags("-movflags +faststart"));
});
afterAll(() => footage.close());

const made = async (name: string, ...args: string[]) =>
  probeMedia(await footage.make(name, ...args));

describe("an upload", () => {
  it("is described as it is shown: rotated, stretched, with its sound", async () => {
    const tone = [...lavfi, "sine=d=3"];
    await footage.make(
      "turn.mp4",
      ...lavfi,
      moving,
      ...tone,
      ...x264,
      ...flags("-vf setsar=2 -c:a aac"),
    );
    const turned = await made(
      "turned.mp4",
      "-i",
      footage.path("turn.mp4"),
      ...flags("-c copy -metadata:s:v:0 rotate=90"),
    );
    const plain = await probeMedia(footage.path("turn.mp4"));
    expect(plain).toMatchObject({
      ok: true,
      facts: { kind: "video", width: 320, height: 90, hasAudio: true, framesPerSecond: 25 },
    });
    if (plain.ok) expect(plain.facts.durationSeconds).toBeCloseTo(3, 1);
    expect(turned).toMatchObject({ facts: { width: 90, height: 320, rotationDegrees: 270 } });
  });

  it.each([
    [
      "a picture",
      "still.jpg",
      [...lavfi, "color=s=64x48", ...flags("-frames:v 1")],
      { kind: "image", width: 64 },
    ],
    [
      "a transparent picture",
      "still.png",
      [...lavfi, "color=s=64x48,format=rgba", ...flags("-frames:v 1")],
      { kind: "image" },
    ],
    [
      "an AVIF picture",
      "still.avif",
      [...lavfi, "color=s=64x48", ...flags("-frames:v 1 -c:v libaom-av1 -still-picture 1")],
      { kind: "image", width: 64, height: 48, videoCodec: "av1" },
    ],
    [
      "a moving GIF",
      "move.gif",
      [...lavfi, "testsrc2=s=64x48:d=1:r=10"],
      { kind: "image", formatName: "gif" },
    ],
    [
      "sound alone",
      "tone.mp3",
      [...lavfi, "sine=d=2"],
      { kind: "audio", hasAudio: true, width: 0 },
    ],
    [
      "a recording without a length",
      "live.mkv",
      [...lavfi, moving, ...x264, ...flags("-f matroska -live 1")],
      { kind: "video" },
    ],
  ])("takes %s", async (_, name, args, facts) => {
    expect(await made(name, ...args)).toMatchObject({ ok: true, facts });
  });

  it("is identified by its content", async () => {
    await writeFile(footage.path("copy.mp4"), await readFile(footage.path("good.mp4")));
    const [one, other] = await Promise.all(
      ["good.mp4", "copy.mp4"].map((name) => probeMedia(footage.path(name))),
    );
    expect(one?.ok && other?.ok && one.facts.contentHash === other.facts.contentHash).toBe(true);
  });
});

describe("a bad upload", () => {
  const written = async (name: string, content: string | Buffer) => {
    await writeFile(footage.path(name), content);
    return probeMedia(footage.path(name));
  };

  it.each([
    ["an empty file", "empty.mp4", "", "empty"],
    ["text", "text.mp4", "hello, this is no video", "not-media"],
    [
      "an ffconcat list of another's file",
      "list.mp4",
      "ffconcat version 1.0\nfile good.mp4\n",
      "playlist",
    ],
    ["an HLS list", "hls.mp4", "#EXTM3U\n#EXTINF:3,\ngood.mp4\n#EXT-X-ENDLIST\n", "playlist"],
    ["a picture of an iPhone", "still.heic", "\0\0\0\x20ftypheic\0\0\0\0", "unsupported"],
    ["an AVIF that ffmpeg cannot open", "bad.avif", "\0\0\0\x10ftypavif\0\0\0\0", "unsupported"],
  ])("refuses %s", async (_, name, content, reason) => {
    const answer = await written(name, content);
    expect(answer).toMatchObject({ ok: false, reason });
    expect(answer.ok ? "" : answer.message.length).toBeGreaterThan(20);
  });

  it("refuses a file whose end is missing", async () => {
    await writeFile(footage.path("cut.mp4"), await readFile(footage.path("good.mp4")));
    await truncate(
      footage.path("cut.mp4"),
      Math.floor((await stat(footage.path("good.mp4"))).size * 0.5),
    );
    expect(await probeMedia(footage.path("cut.mp4"))).toMatchObject({
      ok: false,
      reason: "truncated",
    });
  });

  it("refuses a file whose pictures are noise", async () => {
    const bytes = await readFile(footage.path("good.mp4"));
    const from = bytes.indexOf("mdat") + 4;
    for (let at = from; at < bytes.length; at += 1) bytes[at] = (at * 7919) % 251;
    expect(await written("noise.mp4", bytes)).toMatchObject({ ok: false });
  });

  it("refuses a picture of 256 megapixels without unpacking it", async () => {
    const bomb = await footage.make(
      "bomb.png",
      ...lavfi,
      "color=s=16000x16000,format=monob",
      ...flags("-frames:v 1"),
    );
    const begun = Date.now();
    expect(await probeMedia(bomb)).toMatchObject({ ok: false, reason: "picture-too-large" });
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it("opens a file named like a pattern as that one file", async () => {
    await mkdir(footage.path("pattern"), { recursive: true });
    await footage.make(
      "pattern/a%03d.jpg",
      ...lavfi,
      "color=s=32x32",
      ...flags("-frames:v 1 -update 1"),
    );
    const answer = await probeMedia(footage.path("pattern/a%03d.jpg"));
    expect(answer).toMatchObject({ ok: true, facts: { kind: "image" } });
  });
});

/** How each EXIF orientation stores an upright picture. Source: EXIF 2.32, 4.6.4. */
const stored: readonly (readonly [number, string])[] = [
  [1, "null"],
  [2, "hflip"],
  [3, "hflip,vflip"],
  [4, "vflip"],
  [5, "transpose=cclock_flip"],
  [6, "transpose=cclock"],
  [7, "transpose=clock_flip"],
  [8, "transpose=clock"],
];

/** The JPEG with an EXIF block that holds its orientation. */
async function withOrientation(file: string, orientation: number): Promise<void> {
  const jpeg = await readFile(file);
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  const exif = Buffer.concat([
    Buffer.from("Exif\0\0II*\0", "latin1"),
    Buffer.from([8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0]),
  ]);
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  await writeFile(file, Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]));
}

it.each(stored)(
  "a picture of EXIF orientation %d is shown upright",
  async (orientation, filter) => {
    // Red, green, blue and white, from the upper left corner on.
    const corners = ["red", "lime", "blue", "white"].map((one, n) => `color=${one}:s=48x32[${n}]`);
    const picture = `${corners.join(";")};[0][1]hstack[a];[2][3]hstack[b];[a][b]vstack,${filter}`;
    const file = await footage.make(
      `turned-${orientation}.jpg`,
      ...lavfi,
      picture,
      ...flags("-frames:v 1 -q:v 2"),
    );
    await withOrientation(file, orientation);
    const probed = await probeMedia(file);
    if (!probed.ok) throw new Error(probed.message);
    expect(probed.facts).toMatchObject({ width: 96, height: 64 });
    const poster = footage.path(`poster-${orientation}.jpg`);
    await makePoster(file, probed.facts, poster);
    const [shown] = await picturesOf(poster, { width: 96, height: 64 });
    const corner = (x: number, y: number) =>
      shown?.mean({ x, y, width: 16, height: 12 }).map((value) => (value > 128 ? 1 : 0));
    expect([corner(8, 8), corner(72, 8), corner(8, 44), corner(72, 44)]).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 1, 1],
    ]);
  },
);

describe("the analysis", () => {
  it("finds black and measures loudness in one pass", async () => {
    const black = "color=black:s=160x90:d=1[b];testsrc2=s=160x90:d=2[m];[b][m]concat";
    const sine = "sine=f=1000:d=3,volume=-10dB";
    const file = await footage.make(
      "black.mp4",
      ...lavfi,
      black,
      ...lavfi,
      sine,
      ...x264,
      ...flags("-c:a aac"),
    );
    const facts = { kind: "video", formatName: "mov", hasAudio: true, durationSeconds: 3 } as const;
    const found = await analyseMedia(file, facts);
    expect(found.blackRanges).toHaveLength(1);
    expect(found.blackRanges[0]?.from).toBeCloseTo(0, 1);
    expect(found.blackRanges[0]?.to).toBeCloseTo(1, 1);
    expect(found.loudnessLufs).toBeLessThan(-20);
    expect(found.loudnessLufs).toBeGreaterThan(-40);
  });

  it("draws a poster, and a sprite sheet whose tiles have the reported size", async () => {
    const probed = await probeMedia(footage.path("good.mp4"));
    if (!probed.ok) throw new Error(probed.message);
    expect(
      await makePoster(footage.path("good.mp4"), probed.facts, footage.path("poster.jpg")),
    ).toBe(true);
    const sprite = await makeSprite(
      footage.path("good.mp4"),
      probed.facts,
      footage.path("sprite.jpg"),
    );
    expect(sprite).toMatchObject({ count: 6, columns: 3, rows: 2, tileWidth: 160, tileHeight: 90 });
    const sheet = await probeMedia(footage.path("sprite.jpg"));
    expect(sheet).toMatchObject({ ok: true, facts: { width: 480, height: 180 } });
  });
});
