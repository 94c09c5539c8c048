import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shippedFont } from "./fonts";
import { layoutText } from "./layout-text";
import { drawTexts, type TextStrip } from "./text-strips";
import { textClip } from "./timeline-for-tests";
import { yuvaBytes } from "./yuva-picture";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-texts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("clips that need the same texts at the same moment do not take each other's files away", async () => {
  const size = { width: 180, height: 320 };
  for (let round = 0; round < 6; round += 1) {
    const texts = ["A title", "Below it"].map((text) => textClip(`${text} ${round}`));
    const cache = path.join(folder, String(round));
    const drawn = await Promise.all([1, 2, 3, 4].map(() => drawTexts(texts, size, cache)));
    for (const strips of drawn) expect(strips).toEqual(drawn[0]);
    const left = await readdir(path.join(cache, "text"));
    // Two strips and their seals.
    expect(left.filter((name) => !/\.yuva(\.seal)?$/.test(name))).toEqual([]);
    expect(left).toHaveLength(4);
  }
});

/** First and last column that holds ink, of a strip's first picture. */
async function inkColumns(strip: TextStrip): Promise<{ first: number; last: number }> {
  const { width, height } = strip;
  const picture = await readFile(strip.path);
  const alpha = picture.subarray((width * height * 3) / 2, yuvaBytes(width, height));
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => alpha[y * width + x] ?? 0).some((a) => a > 100),
  );
  return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1 };
}

const wide = { width: 1280, height: 320 };
const draw = (contents: readonly string[]) =>
  drawTexts(
    contents.map((text) => textClip(text, { FontSize: 40, Outline: 0, Shadow: 0 })),
    wide,
    path.join(folder, "letters"),
  );

it.each([
  String.raw`H{\b1}H\hH\NH\nH`,
  String.raw`C:\temp\new`,
  String.raw`H\{\}\\H`,
  String.raw`H{\1c&H0000FF&}H\an8H`,
])("draws %s letter by letter, as wide as it was measured", async (text) => {
  const [strip] = await draw([text]);
  const layout = layoutText(textClip(text, { FontSize: 40 }), wide, shippedFont("bold"));
  if (!strip) throw new Error("nothing was drawn");
  const { first, last } = await inkColumns(strip);
  expect(layout.lines.map((line) => line.text)).toEqual([text]);
  // Letters have a little air at their sides.
  expect(last - first + 1).toBeGreaterThan(layout.box.width - 9);
  expect(last - first + 1).toBeLessThan(layout.box.width);
});

it("draws a text alike with and without invisible characters", async () => {
  const plain = "新店开业 全场八折 Hello";
  const pasted =
    "\u200b\u200b\ufeff新\u2060店开业\u200e \u202a全场\ufe0f八折\u202c H\u00adel\u200dlo\u200b";
  const [clean, dirty] = await draw([plain, pasted]);
  expect({ ...dirty, text: null }).toEqual({ ...clean, text: null });
});
