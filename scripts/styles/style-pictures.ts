import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as fontkit from "fontkit";
import sharp from "sharp";
import { textLook } from "@/lib/compose/fields/text-look";
import { resolveLook } from "@/lib/lettering/text-look";
import { drawTexts } from "@/lib/engine/render/text/text-strips";
import { shippedFonts } from "@/lib/ims/schema/effects/shipped-fonts";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { type StyleCardId, styleCardIds, styleCardLook } from "@/lib/model/form/texts/style-cards";

/** The cards are drawn with the size of a video, and kept smaller. */
const frame = { width: 1080, height: 1920 };
const kept = { width: 420, height: 294 };
/** The part of the frame that a card shows. */
const shown = { left: 140, top: 262, width: 800, height: 560 };

const texts: Record<"en" | "zh", Record<StyleCardId, [string, string, string]>> = {
  en: {
    clean: ["Coffee in a minute", "Fresh, every time", "Press once, and enjoy."],
    bold: ["Run farther", "New this spring", "Every step counts."],
    news: ["Store opens today", "Live from 9 am", "The doors are open."],
    handwritten: ["Made with love", "by Anna and Tom", "Bread takes time."],
    elegant: ["Quiet luxury", "The autumn edit", "Made to be kept."],
    playful: ["Hello, summer!", "Three new colours", "Which one is yours?"],
    sale: ["Half price", "This weekend", "Until Sunday night."],
    neon: ["Tonight at nine", "Doors open early", "See you there."],
  },
  zh: {
    clean: ["一分钟喝上咖啡", "每一杯都新鲜", "轻轻一按，享受此刻"],
    bold: ["跑得更远", "春季新品", "每一步都算数"],
    news: ["新店今日开业", "上午九点直播", "大门已经打开"],
    handwritten: ["用心手作", "来自小镇面包房", "好面包值得等待"],
    elegant: ["安静的奢华", "秋季系列", "值得长久珍藏"],
    playful: ["你好，夏天！", "三种新颜色", "你喜欢哪一种？"],
    sale: ["限时半价", "仅限本周末", "周日晚截止"],
    neon: ["今晚九点", "提前入场", "不见不散"],
  },
};

/** A neutral picture with light and dark parts, as footage has them. */
const backdrop = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}">
  <defs>
    <linearGradient id="a" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#8fa3b0"/><stop offset="0.55" stop-color="#6b7f8d"/><stop offset="1" stop-color="#43525e"/>
    </linearGradient>
    <radialGradient id="b"><stop offset="0" stop-color="#e9dcc9" stop-opacity=".85"/><stop offset="1" stop-color="#e9dcc9" stop-opacity="0"/></radialGradient>
    <radialGradient id="c"><stop offset="0" stop-color="#1f2a33" stop-opacity=".6"/><stop offset="1" stop-color="#1f2a33" stop-opacity="0"/></radialGradient>
  </defs>
  <rect width="100%" height="100%" fill="url(#a)"/>
  <ellipse cx="760" cy="380" rx="420" ry="300" fill="url(#b)"/>
  <ellipse cx="260" cy="800" rx="520" ry="300" fill="url(#c)"/>
</svg>`,
);

/** The look of the form in the words of the request: lengths are for a shorter side of 1080, as here. */
function styleOf(look: ReturnType<typeof styleCardLook>["title"]): TextStyle {
  const style: Record<string, unknown> = {};
  for (const [leaf, { request, codec }] of Object.entries(textLook)) {
    const value = look[leaf as keyof typeof look];
    const said = (codec as { write: (value: unknown, scale: number) => unknown }).write(value, 1);
    if (said === undefined) continue;
    const [outer = request, inner] = request.split(".");
    style[outer] = inner ? { ...(style[outer] as object), [inner]: said } : said;
  }
  return style as TextStyle;
}

const folder = path.join("public", "styles");
const cache = await mkdtemp(path.join(os.tmpdir(), "style-pictures-"));
await mkdir(folder, { recursive: true });
for (const language of ["en", "zh"] as const) {
  for (const id of styleCardIds) {
    const look = styleCardLook(id, frame);
    const [title, line, caption] = texts[language][id];
    // At rest: a picture of a motion would show half a text. The texts stand nearer, to be on the card.
    const rows = [
      ["Title", title, { ...look.title, y: 0.165, width: 0.9 }],
      ["SubHeading", line, { ...look.subHeading, y: 0.25 }],
      ["Caption", caption, { ...look.caption, y: 0.4 }],
    ] as const;
    const clips = rows.map(([role, Content, own]): TextClip => {
      const { AaiMotionInEffect: _, ...style } = styleOf(own);
      return {
        ...resolveLook(role, style, frame),
        Type: "Text",
        Content,
        TimelineIn: 0,
        TimelineOut: 1,
      };
    });
    const strips = await drawTexts(clips, frame, cache, { rate: 25 });
    const layers = await Promise.all(
      strips.map(async (strip) => ({
        input: await toPng(await readFile(strip.path), strip),
        left: strip.x,
        top: strip.y,
      })),
    );
    const whole = await sharp(backdrop).composite(layers).png().toBuffer();
    const file = path.join(folder, `${id}-${language}.webp`);
    await sharp(whole).extract(shown).resize(kept).webp({ quality: 82 }).toFile(file);
    console.log(file);
  }
}
const cards = styleCardIds.map((id) => [id, styleCardLook(id, frame)]);
const hash = createHash("sha256").update(JSON.stringify(cards)).digest("hex");
await writeFile(path.join(folder, "drawn-from.txt"), `${hash}\n`);
await rm(cache, { recursive: true });

await mkdir(path.join("public", "fonts"), { recursive: true });
for (const { id, label, files, scripts } of shippedFonts) {
  const font = fontkit.openSync(path.join("node_modules", files.bold));
  if (!("layout" in font)) throw new TypeError(`${id} is a collection`);
  const { glyphs, positions } = font.layout(scripts.includes("chinese") ? label.zh : label.en);
  let pen = 0;
  const letters = glyphs.map((glyph, index) => {
    const at = pen;
    pen += positions[index]?.xAdvance ?? glyph.advanceWidth;
    return glyph.path
      .translate(at, 0)
      .scale(100 / font.unitsPerEm, -100 / font.unitsPerEm)
      .toSVG();
  });
  const width = Math.ceil((pen * 100) / font.unitsPerEm);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -92 ${width} 120"><path d="${letters.join("")}"/></svg>`;
  const name = `${id.toLowerCase().replaceAll(" ", "-")}.svg`;
  await writeFile(path.join("public", "fonts", name), `${svg}\n`);
  console.log(name);
}

/** A strip of the engine (yuva420p, bt709, video range, straight alpha) as PNG. */
async function toPng(
  bytes: Buffer,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 4);
  const luma = width * height;
  const half = Math.ceil(width / 2);
  const chroma = half * Math.ceil(height / 2);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const near = (row >> 1) * half + (column >> 1);
      const y = 1.1644 * ((bytes[at] ?? 16) - 16);
      const u = (bytes[luma + near] ?? 128) - 128;
      const v = (bytes[luma + chroma + near] ?? 128) - 128;
      const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
      pixels[at * 4] = clamp(y + 1.7927 * v);
      pixels[at * 4 + 1] = clamp(y - 0.2132 * u - 0.5329 * v);
      pixels[at * 4 + 2] = clamp(y + 2.1124 * u);
      pixels[at * 4 + 3] = bytes[luma + 2 * chroma + at] ?? 0;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
