import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shippedFont } from "../glyphs/fonts";
import { missingGlyphs } from "../glyphs/glyphs";
import { layoutText } from "@/lib/lettering/layout-text";
import { drawTexts, type TextStrip } from "./text-strips";
import { captionLook, type Frame, titleLook } from "@/lib/lettering/text-look";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import { textClip } from "../testing/timeline";
import { yuvaBytes } from "./yuva-picture";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-texts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("clips that draw the same texts at the same moment do not remove each other's files", async () => {
  const size = { width: 180, height: 320 };
  for (let round = 0; round < 6; round += 1) {
    const texts = ["A title", "Below it"].map((text) => textClip(`${text} ${round}`));
    const cache = path.join(folder, String(round));
    const drawn = await Promise.all(
      [1, 2, 3, 4].map(() => drawTexts(texts, size, cache, { rate: 25 })),
    );
    for (const strips of drawn) expect(strips).toEqual(drawn[0]);
    const left = await readdir(path.join(cache, "text"));
    // Two strips and their seals.
    expect(left.filter((name) => !/\.yuva(\.seal)?$/.test(name))).toEqual([]);
    expect(left).toHaveLength(4);
  }
});

/** First and last column with ink in a strip's first picture. */
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
    { rate: 25 },
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

it("leaves out what no font has, and draws the rest as if it had not been written", async () => {
  const [plain, without] = await draw(["Hello all", "Hello ሀ all 𓀀"]);
  expect({ ...without, text: null }).toEqual({ ...plain, text: null });
  expect(await draw(["ሀ 𓀀"])).toEqual([]);
});

/** Mean luma and chroma of a strip's first picture, where something is drawn. */
async function meanColor(strip: TextStrip): Promise<{ luma: number; blue: number; red: number }> {
  const { width, height } = strip;
  const picture = await readFile(strip.path);
  const size = width * height;
  const sum = { luma: 0, blue: 0, red: 0 };
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((picture[size * 1.5 + y * width + x] ?? 0) < 250) continue;
      const chroma = Math.floor(y / 2) * (width / 2) + Math.floor(x / 2);
      sum.luma += picture[y * width + x] ?? 0;
      sum.blue += picture[size + chroma] ?? 0;
      sum.red += picture[size * 1.25 + chroma] ?? 0;
      count += 1;
    }
  }
  return { luma: sum.luma / count, blue: sum.blue / count, red: sum.red / count };
}

it.each([
  ["a red heart", "❤️", { red: [180, 255], blue: [60, 125] }],
  ["a green tick", "✅", { red: [20, 110], blue: [40, 128] }],
  ["a yellow star", "⭐", { red: [125, 170], blue: [10, 80] }],
  ["the flag of China", "🇨🇳", { red: [180, 255], blue: [60, 120] }],
] as const)("draws %s in its colours", async (_, emoji, { red, blue }) => {
  const [strip] = await draw([emoji]);
  if (!strip) throw new Error("nothing was drawn");
  const mean = await meanColor(strip);
  expect(mean.red).toBeGreaterThan(red[0]);
  expect(mean.red).toBeLessThan(red[1]);
  expect(mean.blue).toBeGreaterThan(blue[0]);
  expect(mean.blue).toBeLessThan(blue[1]);
});

it.each([
  "Żółta łódź Gdańsk",
  "Büyük indirim başladı",
  "Příliš žluťoučký kůň",
  "Tiếng Việt đẹp lắm",
  "Привіт ґанок єдність",
  "Καλημέρα Ελλάδα",
  "안녕하세요 반갑습니다 뷁",
  "฿120 สวัสดี ที่นี่ น้ำ",
  "→ ↳ ➜ ✦ ⬢ ∅ ≜ ⌘ ⑳ ♔",
  "H🇹🇿H🇺🇿H🇪🇺H",
  "₹99 ₽ ₺ ₴ ₿ ₩ ₫ ₪ €",
  "H🎉H👨‍👩‍👧H🇨🇳H1️⃣H",
  "新店👍🏽开业✅正品❤️H",
])("draws %s as wide as it was measured", async (text) => {
  const [strip] = await draw([text]);
  const layout = layoutText(textClip(text, { FontSize: 40 }), wide, shippedFont("bold"));
  if (!strip) throw new Error("nothing was drawn");
  const { first, last } = await inkColumns(strip);
  expect(missingGlyphs(text)).toEqual([]);
  expect(layout.lines).toHaveLength(1);
  expect(last - first + 1).toBeGreaterThan(layout.box.width - 12);
  expect(last - first + 1).toBeLessThan(layout.box.width + 2);
});

/** Where the lines of a text begin in the frame: rows with ink below rows without. */
async function lineTops({ path: file, y, width, height }: TextStrip): Promise<number[]> {
  const alpha = (await readFile(file)).subarray((width * height * 3) / 2);
  const isInk = (row: number) =>
    alpha.subarray(row * width, (row + 1) * width).some((value) => value > 100);
  const rows = Array.from({ length: height }, (_, row) => row);
  return rows.filter((row) => isInk(row) && !isInk(row - 1)).map((row) => y + row);
}

const title = (style: TextStyle, frame: Frame) => titleLook("HH", style, frame);

it.each([
  ["a title, which hangs from its position", title, "TopCenter", 0.1, [0, 40]],
  ["captions, which stand on theirs", captionLook, "BottomCenter", 0.9, [-40, 0]],
] as const)("LineSpacing parts the lines of %s", async (_, lookOf, Alignment, Y, moved) => {
  const frame = { width: 640, height: 360 };
  const style = { FontSize: 40, Outline: 0, Shadow: 0, Alignment, Y };
  const [close, apart] = await Promise.all(
    [style, { ...style, LineSpacing: 40 }].map(async (said) => {
      const clip = textClip("HH\nHH", lookOf(said, frame));
      const [strip] = await drawTexts([clip], frame, path.join(folder, "lines"), { rate: 25 });
      return strip ? lineTops(strip) : [];
    }),
  );
  expect(close).toHaveLength(2);
  expect(apart).toEqual(close?.map((top, line) => top + (moved[line] ?? 0)));
});
