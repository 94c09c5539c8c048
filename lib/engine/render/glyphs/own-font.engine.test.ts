import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFootageFolder, type FootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { fontProblem } from "./own-font";
import { previewFrame } from "../testing/clip-frames";
import { textClip, timeline, videoClip } from "../testing/timeline";

const size = { width: 320, height: 180 };
const weights = path.join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans-sc");
const url = (name: string) => `oss://bucket/fonts/${name}.ttf`;
let footage: FootageFolder;
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
beforeAll(async () => {
  footage = await openFootageFolder();
  await footage.make("dark.png", ...flags("-f lavfi -i color=c=black:s=320x180 -frames:v 1"));
  sources = await footage.sources({ dark: footage.path("dark.png") });
  await copyFile(`${weights}/100Thin/NotoSansSC_100Thin.ttf`, footage.path("thin.ttf"));
  await copyFile(`${weights}/900Black/NotoSansSC_900Black.ttf`, footage.path("black.ttf"));
});
afterAll(() => footage.close());

/** Brightness of a drawn text, and its width. */
async function drawn(more: Partial<TextClip>, content = "Summer 夏日") {
  const clip = { ...videoClip("dark", { in: 0, out: 1, from: 0, to: 1 }), Type: "Image" as const };
  const look = { FontSize: 40, Y: 0.5, Shadow: 0, Outline: 0, Alignment: "Center" as const };
  const plan = {
    timeline: timeline([clip], {
      ...size,
      texts: [textClip(content, { ...look, TimelineOut: 1, ...more })],
    }),
    sources,
    fonts: new Map(["thin", "black"].map((name) => [url(name), footage.path(`${name}.ttf`)])),
  };
  const picture = await previewFrame(footage, plan, 0);
  let light = 0;
  const columns = new Set<number>();
  picture.bytes.forEach((value, at) => {
    light += value;
    if (value > 100) columns.add(Math.floor(at / 3) % size.width);
  });
  return { light, left: Math.min(...columns), right: Math.max(...columns) };
}

describe("a font file of the user", () => {
  it("draws a text in its own weight, at the position that its widths give", async () => {
    const regular = await drawn({ FontFace: { Bold: false, Italic: false, Underline: false } });
    const thin = await drawn({ FontUrl: url("thin") });
    const black = await drawn({ FontUrl: url("black") });
    expect(thin.light).toBeLessThan(regular.light * 0.6);
    expect(black.light).toBeGreaterThan(regular.light * 1.3);
    for (const { left, right } of [thin, black]) {
      expect(Math.abs(left - (size.width - right))).toBeLessThan(10);
    }
  });

  it("works beside the shipped fonts: each text has its own font", async () => {
    const one = await drawn({ FontUrl: url("black") }, "i");
    const same = await drawn({ FontUrl: url("black") }, "i");
    expect(same).toEqual(one);
    expect((await drawn({}, "i")).light).toBeLessThan(one.light);
  });

  it("is another one for each shipped family, also in letters that only its companion has", async () => {
    const plain = await drawn({});
    const lights = new Set<number>();
    for (const Font of ["SimSun", "Anton", "Caveat"]) {
      const picture = await drawn({ Font });
      expect(Math.abs(picture.left - (size.width - picture.right))).toBeLessThan(12);
      lights.add(picture.light);
    }
    expect(new Set([...lights, plain.light]).size).toBe(4);
    const chinese = await drawn({ Font: "Caveat" }, "夏日");
    expect(chinese.light).not.toBe((await drawn({}, "夏日")).light);
    expect((await drawn({ Font: "no such font" })).light).toBe(plain.light);
  });

  it("is in a folder that holds nothing but fonts once the texts are drawn", async () => {
    const folders = (await readdir(footage.path("cache"))).filter((name) =>
      name.startsWith("faces"),
    );
    expect(folders.length).toBeGreaterThan(2);
    for (const folder of folders) {
      const names = (await readdir(footage.path(`cache/${folder}`))).toSorted();
      expect(
        names.filter(
          (name) =>
            !/^(?:own|family-\d-\d|(?:regular|bold)-\d)\.(?:ttf|woff)$|^fonts\.conf$|^index$/.test(
              name,
            ),
        ),
      ).toEqual([]);
    }
  });

  it("is named in the clip's error when it is gone", async () => {
    await expect(drawn({ FontUrl: url("gone") })).rejects.toThrow(
      /oss:\/\/bucket\/fonts\/gone\.ttf/,
    );
  });
});

describe("a file that is no font", () => {
  it("is refused with advice; a font is accepted", async () => {
    await writeFile(footage.path("words.ttf"), "these are words, not letters".repeat(40));
    expect(await fontProblem(footage.path("words.ttf"))).toMatch(/TTF, OTF, WOFF or WOFF2/);
    const half = (await readFile(footage.path("thin.ttf"))).subarray(0, 3000);
    await writeFile(footage.path("half.ttf"), half);
    expect(await fontProblem(footage.path("half.ttf"))).toMatch(/TTF, OTF, WOFF or WOFF2/);
    expect(await fontProblem(footage.path("black.ttf"))).toBeNull();
  });
});
