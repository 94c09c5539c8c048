import "server-only";
import { copyFile, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import * as fontkit from "fontkit";
import { madeByRename } from "@/lib/base/files/made-by-rename";

/** The faces we ship. Every font an IMS request can name is drawn with one of them. */
export type FontFace = "regular" | "bold";

const files: Record<FontFace, string> = {
  regular: "400Regular/NotoSansSC_400Regular.ttf",
  bold: "700Bold/NotoSansSC_700Bold.ttf",
};

/** Name under which libass finds both faces. */
export const fontFamily = "Noto Sans SC";

/** What a text is drawn with: a shipped face, or a file of one's own. */
export type TextFont = {
  /** Tells it from every other font: part of the keys of drawn texts. */
  key: string;
  /** Name under which libass finds it. */
  family: string;
  /** Whether libass is to look for the bold face. */
  isBold: boolean;
  /** Null for a shipped face, which is in every font folder. */
  file: { path: string; ending: string } | null;
  metrics: FontMetrics;
};

export const shippedFont = (face: FontFace): TextFont => ({
  key: face,
  family: fontFamily,
  isBold: face === "bold",
  file: null,
  metrics: fontMetrics(face),
});

/** Part of every cache key of drawn text: changes when the fonts or the drawing change. */
export const textVersion = "noto-sans-sc-0.4.3/4";

export function fontFile(face: FontFace): string {
  return path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules/@expo-google-fonts/noto-sans-sc",
    files[face],
  );
}

export type FontMetrics = {
  hasGlyph: (codePoint: number) => boolean;
  /** Share of the em a character moves the pen by. */
  advance: (codePoint: number) => number;
  /** Height of a line as libass counts it, as a share of the em. */
  lineHeight: number;
};

/** On globalThis: a face is 10 MB, and Next gives every bundle its own modules. */
const holder = globalThis as { reelpressFonts?: Map<FontFace, FontMetrics> };

/** Metrics of a face; read from disk on first use (about 20 ms). */
export function fontMetrics(face: FontFace): FontMetrics {
  const fonts = (holder.reelpressFonts ??= new Map());
  const known = fonts.get(face);
  if (known) return known;
  const font = fontkit.openSync(fontFile(face));
  if (!("unitsPerEm" in font)) throw new TypeError(`${fontFile(face)} is not a single font`);
  const metrics = readMetrics(font);
  fonts.set(face, metrics);
  return metrics;
}

export function readMetrics(font: fontkit.Font): FontMetrics {
  const advances = new Map<number, number>();
  return {
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const share = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, share);
      return share;
    },
    lineHeight: lineUnits(font) / font.unitsPerEm,
  };
}

/** libass takes the measures of Windows where a font has them. Source: `set_font_metrics` of libass. */
function lineUnits(font: fontkit.Font): number {
  const windows: { winAscent: number; winDescent: number } | undefined = font["OS/2"];
  const height = windows ? windows.winAscent + windows.winDescent : 0;
  return height > 0 ? height : font.ascent - font.descent;
}

/**
 * A folder with nothing but our faces, and one font of one's own, and a fontconfig file that knows no other place, so that a
 * clip looks the same on every machine. Answers the folder and the variables libass needs.
 */
export async function prepareFontFolder(
  cacheFolder: string,
  own: TextFont | null = null,
): Promise<{ folder: string; env: NodeJS.ProcessEnv }> {
  const folder = path.join(cacheFolder, own?.file ? `fonts-${own.key}` : "fonts");
  const config = path.join(folder, "fonts.conf");
  await mkdir(folder, { recursive: true });
  for (const face of ["regular", "bold"] as const) {
    await link(fontFile(face), path.join(folder, `${face}.ttf`));
  }
  if (own?.file) await copyOnce(own.file.path, path.join(folder, `own.${own.file.ending}`));
  const wanted = fontsConfig(folder);
  if ((await readFile(config, "utf8").catch(() => null)) !== wanted) {
    await madeByRename(config, (temporary) => writeFile(temporary, wanted));
  }
  return { folder, env: { ...process.env, FONTCONFIG_FILE: config } };
}

/** A copy: the file may be moved or replaced, and a folder's name tells the content. */
async function copyOnce(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  await madeByRename(to, (temporary) => copyFile(from, temporary));
}

async function link(from: string, to: string): Promise<void> {
  try {
    await symlink(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function fontsConfig(folder: string): string {
  const escaped = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}</dir>
  <cachedir>${escaped}/index</cachedir>
</fontconfig>
`;
}
