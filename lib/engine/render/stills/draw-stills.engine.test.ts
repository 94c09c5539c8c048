import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import {
  type FootageFolder,
  openFootageFolder,
  type Picture,
  picturesOf,
} from "@/lib/engine/probe/testing/drawn-footage";
import type { StickerClip, Timeline } from "@/lib/ims/schema/timeline";
import { splitJpegs } from "@/lib/base/pure/split-jpegs";
import { renderFrame } from "../render-frame";
import type { Sources } from "../render-options";
import { textClip, timeline, videoClip } from "../testing/timeline";
import { type DrawnStills, drawStills, type DrawStillsOptions } from "./draw-stills";

let footage: FootageFolder;
let sources: Sources;
const size = { width: 180, height: 320 };

beforeAll(async () => {
  footage = await openFootageFolder();
  const x264 = flags("-c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p");
  const film = "testsrc2=s=480x270:r=30:d=4,gblur=sigma=2";
  await Promise.all([
    footage.make("film.mp4", ...flags("-f lavfi -i"), film, ...x264),
    footage.make(
      "tall.mp4",
      ...flags("-f lavfi -i"),
      // Named colours: saturated ones lose more than the bound to 4:2:0 under a white text.
      "gradients=s=270x480:r=25:d=3:speed=0.2:seed=7:c0=0xc89060:c1=0x305080",
      ...x264,
    ),
    footage.make(
      "dot.png",
      ...flags("-f lavfi -i"),
      "color=c=0x00C000:s=60x40,format=rgba",
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

let runs = 0;
const draw = (plan: Timeline, shots: number[], more: Partial<DrawStillsOptions> = {}) =>
  drawStills({
    stills: shots.map((shot) => ({ timeline: plan, shot })),
    sources,
    fonts: new Map(),
    pictureWidth: size.width,
    cacheFolder: footage.path("cache"),
    inTurn(_signal, task) {
      runs += 1;
      return task();
    },
    signal: AbortSignal.timeout(60_000),
    ...more,
  });

const decoded = new Map<string, Buffer>();

/** Lays a still's layers over its picture, as a browser does. */
async function stacked({ stills, pictures }: DrawnStills, at: number): Promise<Picture> {
  const still = stills[at];
  if (!still?.picture) throw new Error(still?.problem ?? "no still");
  const decode = async (key: string, format: string) => {
    const known = decoded.get(key);
    if (known) return known;
    const file = footage.path(`${key}.bin`);
    await writeFile(file, pictures.get(key)?.bytes ?? "");
    const { stdout } = await runProgram(
      ffmpegPath(),
      [...flags("-v error -i"), file, ...flags(`-f rawvideo -pix_fmt ${format} pipe:1`)],
      { deadlineMs: 20_000, stdout: "binary" },
    );
    decoded.set(key, stdout);
    return stdout;
  };
  const under = Buffer.from(await decode(still.picture, "rgb24"));
  for (const key of still.layers) {
    const over = await decode(key, "rgba");
    for (let pixel = 0; pixel < size.width * size.height; pixel += 1) {
      const alpha = (over[pixel * 4 + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel += 1) {
        const to = pixel * 3 + channel;
        const below = under[to] ?? 0;
        under[to] = Math.round(below + ((over[pixel * 4 + channel] ?? 0) - below) * alpha);
      }
    }
  }
  return { ...size, bytes: under, mean: () => [] };
}

async function frameAt(plan: Timeline, seconds: number): Promise<Picture> {
  const [frame] = await framesAt(plan, seconds, false);
  if (!frame) throw new Error("no frame");
  return frame;
}

/** A frame; with `withBare` also the shots under its texts and stickers. */
async function framesAt(plan: Timeline, seconds: number, withBare: boolean): Promise<Picture[]> {
  const jpegs = await renderFrame({
    timeline: plan,
    sources,
    seconds,
    pictureWidth: size.width,
    withBare,
    cache: { folder: footage.path("cache"), maxBytes: 1024 ** 3 },
    signal: AbortSignal.timeout(60_000),
  });
  const decode = async (jpeg: Uint8Array) => {
    await writeFile(footage.path("frame.jpg"), jpeg);
    const [picture] = await picturesOf(footage.path("frame.jpg"), size);
    if (!picture) throw new Error("no frame");
    return picture;
  };
  const pictures: Picture[] = [];
  for (const jpeg of splitJpegs(jpegs)) pictures.push(await decode(jpeg));
  return pictures;
}

/** Where the text without an outline lies: badly mixed edges make it darker as a whole. */
const textRows = { from: 4, to: 26 };

function apart(one: Picture, other: Picture) {
  let sum = 0;
  let far = 0;
  let darker = 0;
  one.bytes.forEach((value, index) => {
    const distance = Math.abs(value - (other.bytes[index] ?? 0));
    sum += distance;
    const row = Math.floor(index / (size.width * 3));
    if (row >= textRows.from && row < textRows.to) darker += (other.bytes[index] ?? 0) - value;
    if (distance > 40) far += 1;
  });
  const inRows = (textRows.to - textRows.from) * size.width * 3;
  return { mean: sum / one.bytes.length, far: far / one.bytes.length, darker: darker / inRows };
}

const blur = { Type: "Background" as const, SubType: "Blur" as const, Radius: 0.1 };
const fade = { Type: "Transition" as const, SubType: "fade", Duration: 0.4 };
const sticker = (more: Partial<StickerClip>): StickerClip => ({
  Type: "Image",
  MediaId: "dot",
  X: 0.05,
  Y: 0.9,
  Width: 120,
  Height: 80,
  Opacity: 0.5,
  TimelineIn: 0,
  TimelineOut: 60,
  ...more,
});

const plan = timeline(
  [
    videoClip("film", { in: 0, out: 1.5, from: 0, to: 1.5 }, { Effects: [blur, fade] }),
    videoClip("tall", { in: 0.4, out: 2.6, from: 1.1, to: 2.2 }, { AdaptMode: "Cover" }),
    videoClip(
      "film",
      { in: 2, out: 3, from: 2.2, to: 3.2 },
      {
        X: 30,
        Y: 0.2,
        Width: 480,
        Height: 300,
        Effects: [{ Type: "Background", SubType: "Color", Color: "#204060" }],
      },
    ),
    videoClip(
      "film",
      { in: 1, out: 2, from: 3.2, to: 4.2 },
      { Effects: [blur, { Type: "Filter", SubType: "m1" }, { Type: "VFX", SubType: "open" }] },
    ),
  ],
  {
    width: 540,
    height: 960,
    stickers: [sticker({}), sticker({ X: -0.1, Y: -20, Opacity: 1 })],
    texts: [
      textClip("Summer sale", { FontSize: 60, AaiMotionInEffect: "fade_in", AaiMotionIn: 0.2 }),
      textClip("你好世界 hello 90 %", {
        FontSize: 44,
        Outline: 0,
        Shadow: 0,
        FontColor: "#FFFFFF",
        Y: 0.02,
        TimelineIn: 1,
      }),
    ],
  },
);

it("equals the frame of the clip, when its layers are laid over its picture", async () => {
  const shots = [0, 1, 2, 3];
  const drawn = await draw(plan, shots);
  for (const shot of shots) {
    const still = drawn.stills[shot];
    const [own, frame] = [await stacked(drawn, shot), await frameAt(plan, still!.seconds)];
    const { mean, far, darker } = apart(own, frame);
    expect(mean, `shot ${shot}`).toBeLessThan(1.6);
    expect(Math.abs(darker), `shot ${shot}`).toBeLessThan(1.5);
    expect(far, `shot ${shot}`).toBeLessThan(0.008);
  }
});

it("has the shots alone beside the frame of the clip", async () => {
  const drawn = await draw(plan, [0, 2]);
  for (const [index, still] of drawn.stills.entries()) {
    const bare = { ...drawn, stills: drawn.stills.map((one) => one && { ...one, layers: [] }) };
    const [frame, shots, ...others] = await framesAt(plan, still!.seconds, true);
    expect(others).toEqual([]);
    expect(apart(await frameAt(plan, still!.seconds), frame!).mean).toBeLessThan(0.5);
    expect(apart(await stacked(bare, index), shots!).mean).toBeLessThan(1.6);
  }
});

it("draws what looks the same once, and nothing that is kept; a damaged file is drawn anew", async () => {
  const first = await draw(plan, [0, 1, 2, 3]);
  const again = structuredClone(plan);
  again.Reelpress.Index = 7;
  runs = 0;
  const other = await draw(again, [3, 0, 99]);
  expect(runs).toBe(0);
  expect(other.stills).toEqual([first.stills[3], first.stills[0], null]);
  expect(new Set(first.stills.flatMap((still) => still?.layers[1] ?? [])).size).toBe(1);
  // The same files in another folder are not in memory.
  const cacheFolder = footage.path("copied");
  await cp(footage.path("cache/stills"), `${cacheFolder}/stills`, { recursive: true });
  const key = first.stills[0]?.picture ?? "";
  const file = `${cacheFolder}/stills/${key.slice(0, 2)}/${key}`;
  const kept = await readFile(file);
  await writeFile(file, kept.subarray(0, kept.length - 9));
  const read = await draw(plan, [0, 1, 2, 3], { cacheFolder });
  expect(runs).toBe(1);
  expect(read).toEqual(first);
  expect(await readFile(file)).toEqual(kept);
});

it("draws the others when one source is broken or gone, and says which", async () => {
  await writeFile(footage.path("broken.mp4"), Buffer.alloc(5000, 7));
  const facts = { ...sources.get("film")!.facts, mediaId: "broken", contentHash: "broken" };
  const more = new Map([...sources, ["broken", { path: footage.path("broken.mp4"), facts }]]);
  const clip = (id: string, from: number) =>
    videoClip(id, { in: 0.2, out: 1, from, to: from + 0.8 }, { Effects: [blur] });
  const odd = timeline([clip("film", 0), clip("broken", 0.8), clip("gone", 1.6)], {
    width: 360,
    height: 640,
  });
  const { stills } = await draw(odd, [0, 1, 2], { sources: more });
  expect(stills.map((still) => still?.picture !== null)).toEqual([true, false, false]);
  expect(stills[0]?.problem).toBeNull();
  expect(stills[1]?.problem).toMatch(/ffmpeg failed/);
  expect(stills[2]?.problem).toMatch(/gone is no longer in the library/);
});

it("stops with its caller, and leaves no files behind", async () => {
  const controller = new AbortController();
  const tasks: Promise<unknown>[] = [];
  const left = draw(plan, [0, 1, 2, 3], {
    cacheFolder: footage.path("left"),
    signal: controller.signal,
    inTurn(_signal, task) {
      setTimeout(() => controller.abort(), 60);
      const running = task();
      tasks.push(running);
      return running;
    },
  });
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect(await Promise.allSettled(tasks)).toMatchObject([
    { status: "rejected", reason: { code: "cancelled" } },
    { status: "rejected", reason: { code: "cancelled" } },
  ]);
  expect(await readdir(footage.path("left/stills")).catch(() => [])).toEqual([]);
});
