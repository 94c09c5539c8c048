import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { publicMedia } from "@/lib/engine/plan/sources/public-media";
import { analyseMedia } from "@/lib/engine/probe/analysis/analyse-media";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { makePublicMedia } from "./make-public-media";
import { musicSeconds } from "./compose-music";
import { musicScores } from "./music-scores";

let folder: string;
const fileOf = (key: string) => path.join(folder, "media", ...key.split("/"));
const of = (type: string) => publicMedia.filter(({ businessType }) => businessType === type);

async function makeAll(): Promise<void> {
  for (const item of publicMedia) {
    await makePublicMedia(item, path.join(folder, "media"), undefined, path.join(folder, "cache"));
  }
}

beforeAll(async () => {
  folder =
    process.env.PUBLIC_MEDIA_FOLDER ?? (await mkdtemp(path.join(os.tmpdir(), "reelpress-public-")));
  await makeAll();
});
afterAll(() => process.env.PUBLIC_MEDIA_FOLDER ?? rm(folder, { recursive: true, force: true }));

async function factsOf(key: string) {
  const probed = await probeMedia(fileOf(key), new AbortController().signal);
  if (!probed.ok) throw new Error(probed.message);
  return probed.facts;
}

/** Bytes of the first frame in RGBA. */
async function pixels(key: string): Promise<Buffer> {
  const raw = path.join(folder, `${key.replaceAll("/", "-")}.raw`);
  const args = ["-v", "error", "-y", "-i", fileOf(key), "-f", "rawvideo", "-pix_fmt", "rgba", raw];
  await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
  return readFile(raw);
}

describe("public media", () => {
  it.each(of("bgm").map(({ name, key }) => [name, key]))(
    "%s is as long as its score, as loud as the others, and never clips",
    async (name, key) => {
      const facts = await factsOf(key);
      expect(facts).toMatchObject({ kind: "audio" });
      const score = musicScores[name];
      expect(Math.abs(facts.durationSeconds - (score ? musicSeconds(score) : 0))).toBeLessThan(0.1);
      const { loudnessLufs } = await analyseMedia(fileOf(key), facts, new AbortController().signal);
      expect(loudnessLufs).toBeGreaterThan(-18);
      expect(loudnessLufs).toBeLessThan(-14);
      const raw = path.join(folder, `${name}.pcm`);
      const args = ["-v", "error", "-y", "-i", fileOf(key), "-f", "f32le", raw];
      await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
      const bytes = await readFile(raw);
      const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
      expect(samples.reduce((peak, one) => Math.max(peak, Math.abs(one)), 0)).toBeLessThan(0.9);
    },
  );

  it.each(of("sticker").map(({ name, key }) => [name, key]))(
    "%s is solid in its middle, clear at its corners, and keeps its colour at its rim",
    async (_name, key) => {
      const { width, height, kind } = await factsOf(key);
      expect(kind).toBe("image");
      const rgba = await pixels(key);
      const alpha = (x: number, y: number) => rgba[(y * width + x) * 4 + 3] ?? -1;
      expect([alpha(0, 0), alpha(width - 1, 0), alpha(0, height - 1)]).toEqual([0, 0, 0]);
      const solid = rgba
        .filter((_value, index) => index % 4 === 3)
        .filter((value) => value === 255);
      expect(solid.length / (width * height)).toBeGreaterThan(0.04);
      // A transparent shape on top of a solid one leaves the pixel solid.
      const half = alpha(Math.round(width / 2), Math.round(height * 0.47));
      expect(half).toBe(255);
    },
  );

  it.each(of("bgi").map(({ name, key }) => [name, key]))(
    "%s is a tall picture",
    async (_name, key) => {
      expect(await factsOf(key)).toMatchObject({ kind: "image", width: 1080, height: 1920 });
    },
  );

  it("is not made again when it exists", async () => {
    const times = () =>
      Promise.all(publicMedia.map(async ({ key }) => (await stat(fileOf(key))).mtimeMs));
    const before = await times();
    await makeAll();
    expect(await times()).toEqual(before);
    // Scripts of drawn texts do not stay among the fonts.
    const cached = await readdir(path.join(folder, "cache"));
    const faces = cached.filter((name) => name.startsWith("faces"));
    expect(faces.length).toBeGreaterThan(0);
    for (const name of faces) {
      const left = await readdir(path.join(folder, "cache", name));
      expect(left.filter((file) => file.startsWith("public-"))).toEqual([]);
    }
  });
});
