import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { copyFile, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import * as fontkit from "fontkit";
import { madeByRename } from "@/lib/base/files/made-by-rename";

/** The faces that we ship. Every font name of an IMS request is drawn with one of them. */
export type FontFace = "regular" | "bold";

/** Family name under which libass finds both faces. */
export const fontFamily = "Noto Sans SC";

type Shipped = { family: string; folder: string; files: Record<FontFace, string> };

const main: Shipped = {
  family: fontFamily,
  folder: "@expo-google-fonts/noto-sans-sc",
  files: {
    regular: "400Regular/NotoSansSC_400Regular.ttf",
    bold: "700Bold/NotoSansSC_700Bold.ttf",
  },
};

/**
 * Fallback fonts for characters that the main font lacks. The main font takes its Latin letters from
 * Source Sans, a little larger: Source Sans therefore supplies accented, Vietnamese, Greek and
 * Cyrillic letters that match. Noto Sans has the rarer signs, such as currencies. Noto Sans KR has the
 * same Chinese characters as the main font. Then Thai,
 * whose font has the baht sign, and arrows, stars, squares, numbers in circles and signs of mathematics.
 */
const others: readonly Shipped[] = [
  {
    family: "Source Sans 3",
    folder: "@expo-google-fonts/source-sans-3",
    files: {
      regular: "400Regular/SourceSans3_400Regular.ttf",
      bold: "700Bold/SourceSans3_700Bold.ttf",
    },
  },
  {
    family: "Noto Sans",
    folder: "@expo-google-fonts/noto-sans",
    files: {
      regular: "400Regular/NotoSans_400Regular.ttf",
      bold: "700Bold/NotoSans_700Bold.ttf",
    },
  },
  {
    // Both weights have this name; libass distinguishes them by the weight in the file.
    family: "Noto Sans KR Thin",
    folder: "@fontsource/noto-sans-kr",
    files: {
      regular: "files/noto-sans-kr-korean-400-normal.woff",
      bold: "files/noto-sans-kr-korean-700-normal.woff",
    },
  },
  {
    family: "Noto Sans Thai",
    folder: "@expo-google-fonts/noto-sans-thai",
    files: {
      regular: "400Regular/NotoSansThai_400Regular.ttf",
      bold: "700Bold/NotoSansThai_700Bold.ttf",
    },
  },
  {
    family: "Noto Sans Symbols",
    folder: "@expo-google-fonts/noto-sans-symbols",
    files: {
      regular: "400Regular/NotoSansSymbols_400Regular.ttf",
      bold: "700Bold/NotoSansSymbols_700Bold.ttf",
    },
  },
  ofOneWeight("Noto Sans Symbols 2", "symbols-2", "NotoSansSymbols2_400Regular.ttf"),
  ofOneWeight("Noto Sans Math", "math", "NotoSansMath_400Regular.ttf"),
];

/** A font without a bold face. The regular file also serves as bold, because libass would otherwise thicken the letters. */
function ofOneWeight(family: string, name: string, file: string): Shipped {
  const regular = `400Regular/${file}`;
  return {
    family,
    folder: `@expo-google-fonts/noto-sans-${name}`,
    files: { regular, bold: regular },
  };
}

/** One font of a text. `scale`: its em relative to the text's em, so that all letters match in size. */
export type Face = { family: string; isBold: boolean; metrics: FontMetrics; scale: number };

/** The font of a text: a shipped face, or a font file of the user. */
export type TextFont = {
  /** Identifies the font: part of the keys of drawn texts. */
  key: string;
  /** Family name under which libass finds the font. */
  family: string;
  /** Whether libass should choose the bold face. */
  isBold: boolean;
  /** Null for a shipped face, which is in every font folder. `unpacked`: bytes to use instead of the file. */
  file: { path: string; ending: string; unpacked: Buffer | null } | null;
  metrics: FontMetrics;
  /** The font itself, then its fallback fonts in order. */
  faces: readonly [Face, ...Face[]];
};

/** The shipped font of a weight. It is read from disk on first use (about 40 ms). */
export function shippedFont(face: FontFace): TextFont {
  const known = knownFonts.get(face);
  if (known) return known;
  const isBold = face === "bold";
  const [first, ...more] = [main, ...others].map((font) => ({
    family: font.family,
    isBold: isBold && font.files.bold !== font.files.regular,
    metrics: metricsOf(fileOf(font, face)),
    scale: 1,
  }));
  if (!first) throw new Error("no font is shipped");
  const latin = (one: Face) => one.metrics.advance(0x6e);
  const scaled = more.map((one) => ({
    ...one,
    scale: one.metrics.hasGlyph(0x6e) ? latin(first) / latin(one) : 1,
  }));
  const { family, metrics } = first;
  const font: TextFont = {
    key: face,
    family,
    isBold,
    file: null,
    metrics,
    faces: [first, ...scaled],
  };
  knownFonts.set(face, font);
  return font;
}

/** Part of every cache key of drawn text. Change the version when the fonts or the drawing change. */
export const textVersion = "noto-sans-sc-0.4.3/6";

function fileOf({ folder, files }: Shipped, face: FontFace): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", folder, files[face]);
}

export type FontMetrics = {
  hasGlyph: (codePoint: number) => boolean;
  /** Advance width of a character, as a share of the em. */
  advance: (codePoint: number) => number;
  /** Height of a line in libass, as a share of the em. */
  lineHeight: number;
  /** From the top of that line to the baseline, as a share of the em. */
  ascent: number;
};

/** Read once: a face is 10 MB. */
const knownFonts = oncePerProcess("fonts", () => new Map<FontFace, TextFont>());

function metricsOf(file: string): FontMetrics {
  const font = fontkit.openSync(file);
  if (!("unitsPerEm" in font)) throw new TypeError(`${file} is not a single font`);
  return readMetrics(font);
}

export function readMetrics(font: fontkit.Font): FontMetrics {
  const advances = new Map<number, number>();
  const { above, below } = lineUnits(font);
  return {
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const share = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, share);
      return share;
    },
    lineHeight: (above + below) / font.unitsPerEm,
    ascent: above / font.unitsPerEm,
  };
}

/** libass prefers the Windows metrics of a font. Source: `set_font_metrics` of libass. */
function lineUnits(font: fontkit.Font): { above: number; below: number } {
  const windows: { winAscent: number; winDescent: number } | undefined = font["OS/2"];
  const above = windows?.winAscent ?? 0;
  const below = windows?.winDescent ?? 0;
  return above + below > 0 ? { above, below } : { above: font.ascent, below: -font.descent };
}

/**
 * Makes a folder with our fonts, at most one font of the user, and a fontconfig file that names only
 * this folder, so that a clip looks the same on every machine. Returns the folder and the environment
 * variables that libass needs.
 */
export async function prepareFontFolder(
  cacheFolder: string,
  own: TextFont | null = null,
): Promise<{ folder: string; env: NodeJS.ProcessEnv }> {
  const folder = path.join(cacheFolder, own?.file ? `faces-${own.key}` : "faces");
  const config = path.join(folder, "fonts.conf");
  await mkdir(folder, { recursive: true });
  for (const face of ["regular", "bold"] as const) {
    for (const [index, font] of [main, ...others].entries()) {
      const file = fileOf(font, face);
      await link(file, path.join(folder, `${face}-${index}${path.extname(file)}`));
    }
  }
  if (own?.file) await putOnce(own.file, path.join(folder, `own.${own.file.ending}`));
  const wanted = fontsConfig(folder);
  if ((await readFile(config, "utf8").catch(() => null)) !== wanted) {
    await madeByRename(config, (temporary) => writeFile(temporary, wanted));
  }
  return { folder, env: { ...process.env, FONTCONFIG_FILE: config } };
}

/** Copies the file: the original may be moved or replaced, but the folder is named by its content. */
async function putOnce(
  { path: from, unpacked }: NonNullable<TextFont["file"]>,
  to: string,
): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  await madeByRename(to, (temporary) =>
    unpacked ? writeFile(temporary, unpacked) : copyFile(from, temporary),
  );
}

async function link(from: string, to: string): Promise<void> {
  try {
    await symlink(from, to);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
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
