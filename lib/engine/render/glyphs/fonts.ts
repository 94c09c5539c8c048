import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import path from "node:path";
import type { Face as LetteringFace, TextFont as LetteringFont } from "@/lib/lettering/text-font";
import { emojiPictures } from "./emoji-pictures";
import * as fontkit from "fontkit";
import {
  fallbackFonts,
  type FontFiles,
  mainFont,
  nearestFont,
  shippedFonts,
  type ShippedFont,
} from "@/lib/ims/schema/effects/shipped-fonts";

/** The weights that we ship. */
export type FontFace = "regular" | "bold";
export const fontFaces = ["regular", "bold"] as const;

/** Family name under which libass finds both faces of the main font. */
export const fontFamily = mainFont.family;

/** A face whose letters the engine measures itself. */
export type Face = LetteringFace & {
  metrics: FontMetrics;
  /** Of a shipped font: its file below `node_modules`. */
  shipped: string | null;
};

/** A file that the font folder of a text holds beside the main font and its fallback fonts. */
export type FolderFile = {
  /** Its name in the folder. */
  name: string;
  path: string;
  /** A file of the user is copied, because it may be moved or replaced; `unpacked` is written instead. */
  copied: { unpacked: Buffer | null } | null;
};

/** The font of a text: a shipped family, or a font file of the user. */
export type TextFont = LetteringFont & {
  /** The font folder that holds its files. */
  folder: { name: string; files: readonly FolderFile[] };
  faces: readonly [Face, ...Face[]];
};

const mainFolder: TextFont["folder"] = { name: "faces", files: [] };

/** The main font in a weight. It is read from disk on first use (about 40 ms). */
export function shippedFont(weight: FontFace): TextFont {
  return known(weight, () => {
    const [first, ...more] = [mainFont, ...fallbackFonts].map((font) => faceOf(font, weight));
    if (!first) throw new Error("no font is shipped");
    const latin = (one: Face) => one.metrics.advance(0x6e);
    const scaled = more.map((one) => ({
      ...one,
      scale: one.metrics.hasGlyph(0x6e) ? latin(first) / latin(one) : 1,
    }));
    const faces: TextFont["faces"] = [first, ...scaled];
    return { ...first, key: weight, folder: mainFolder, faces, pictures: emojiPictures };
  });
}

/**
 * The font of a name in `Font`: a shipped family, the nearest to a font of IMS, or the main font. A family
 * of one weight is never made bold, because libass would thicken its letters.
 */
export function fontNamed(name: string, isBold: boolean): TextFont {
  const { font, isBold: namedBold } = nearestFont(name);
  // A heavy font takes what it lacks from bold fonts.
  const weight = isBold || namedBold || font.style === "heavy" ? "bold" : "regular";
  if (font === mainFont) return shippedFont(weight);
  return known(`${font.id} ${weight}`, () => familyOf(font, weight));
}

function familyOf(font: ShippedFont, weight: FontFace): TextFont {
  const pair = shippedFonts.filter(({ id }) => id === font.pair);
  const first = faceOf(font, weight);
  const short = font.id.toLowerCase().replaceAll(" ", "-");
  const files = [font, ...pair].flatMap((one, index) =>
    [...new Set(fontFaces.map((face) => one.files[face]))].map((file, weights) => ({
      name: `family-${index}-${weights}${path.extname(file)}`,
      path: shippedPath(file),
      copied: null,
    })),
  );
  return {
    ...first,
    key: `${short} ${weight}`,
    folder: { name: `faces-${short}`, files },
    pictures: emojiPictures,
    faces: withFallback(
      first,
      pair.map((one) => faceOf(one, weight)),
      weight,
    ),
  };
}

/** A face with the fonts that have what it lacks, in the size in which their capitals are as high. */
export function withFallback(
  first: Face,
  pair: readonly Face[],
  weight: FontFace,
): TextFont["faces"] {
  const [main, ...others] = shippedFont(weight).faces;
  const as = (model: Face): number =>
    first.metrics.capital > 0 && model.metrics.capital > 0
      ? Math.min(Math.max(first.metrics.capital / model.metrics.capital, 0.75), 1.25)
      : 1;
  return [
    first,
    ...pair.map((one) => ({ ...one, scale: as(one) })),
    ...[main, ...others].map((one) => ({ ...one, scale: one.scale * as(main) })),
  ];
}

function faceOf({ family, files }: FontFiles, weight: FontFace): Face {
  const isBold = weight === "bold" && files.bold !== files.regular;
  // The main font has glyphs for combining marks, but does not say where on a letter they stand.
  const placesMarks = family !== fontFamily;
  const shipped = files[weight];
  const metrics = metricsOf(shippedPath(shipped));
  return { family, isBold, metrics, scale: 1, placesMarks, shipped };
}

/** Part of every cache key of drawn text. Change the version when the fonts or the drawing change. */
export const textVersion = "noto-sans-sc-0.4.3/7";

export const shippedPath = (file: string): string =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", file);

export type FontMetrics = LetteringFace["metrics"] & {
  /** Height of the letter H, as a share of the em; 0 without one. */
  capital: number;
};

/** Read once: a face is up to 10 MB. */
const knownFonts = oncePerProcess("fonts", () => new Map<string, TextFont>());

function known(key: string, make: () => TextFont): TextFont {
  const found = knownFonts.get(key);
  if (found) return found;
  const font = make();
  knownFonts.set(key, font);
  return font;
}

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
    capital: capitalOf(font),
  };
}

/** Measured on the letter: not every font states it, and some state it wrongly. */
function capitalOf(font: fontkit.Font): number {
  if (!font.hasGlyphForCodePoint(0x48)) return 0;
  const { maxY } = font.glyphForCodePoint(0x48).bbox;
  return Number.isFinite(maxY) ? maxY / font.unitsPerEm : 0;
}

/** libass prefers the Windows metrics of a font. Source: `set_font_metrics` of libass. */
function lineUnits(font: fontkit.Font): { above: number; below: number } {
  const windows: { winAscent: number; winDescent: number } | undefined = font["OS/2"];
  const above = windows?.winAscent ?? 0;
  const below = windows?.winDescent ?? 0;
  return above + below > 0 ? { above, below } : { above: font.ascent, below: -font.descent };
}
