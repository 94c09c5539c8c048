/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const linear = (value: number): number => {
  const share = Math.min(1, Math.max(0, value / 255));
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const linearOf = Array.from({ length: 256 }, (_, value) => linear(value));

/** Relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance". */
export function luminance([red, green, blue]: Rgb): number {
  const at = (value: number) => linearOf[Math.round(Math.min(255, Math.max(0, value)))] ?? 0;
  return 0.2126 * at(red) + 0.7152 * at(green) + 0.0722 * at(blue);
}

/** Contrast of two luminances, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrastRatio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** `#RRGGBB` as numbers. */
export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Width of a phone in CSS pixels, on which 1080 pixels of video are seen. */
const phoneWidth = 390;

/** Size on a phone, in CSS pixels, of a length in pixels of a frame whose shorter side is `side`. */
const onPhone = (pixels: number, side: number): number => (pixels / side) * phoneWidth;

/**
 * The least contrast of letters of this size: 3 for large ones, 4.5 for others. Large is 24 px, or
 * 18.66 px when bold. Source: WCAG 2.2, success criterion 1.4.3.
 */
export function leastContrast(letters: { fontSize: number; bold: boolean }, side: number): number {
  return onPhone(letters.fontSize, side) >= (letters.bold ? 18.66 : 24) ? 3 : 4.5;
}

/** How wide an outline must be to stand out by itself, as a share of the em. */
export const outlineShare = 0.035;
/** The same, at least, in pixels of a frame whose shorter side is 1080: a pixel of most phones. */
const outlinePixels = 1.5;

/** The width in pixels around a letter whose colour decides whether the letter is seen. */
export function rimWidth(fontSize: number, side: number): number {
  return Math.max(outlineShare * fontSize, outlinePixels * (side / 1080));
}
