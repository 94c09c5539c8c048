import "server-only";
import { emojiParts } from "@/lib/lettering/emoji";
import { graphemesOf, withoutInvisible } from "@/lib/lettering/visible-text";
import type { TextFont } from "@/lib/lettering/text-font";
import { shippedFont } from "./fonts";
import { atomOf } from "@/lib/lettering/text-atoms";

/**
 * The characters of a text, as a reader counts them, that neither the fonts nor the pictures can draw: each
 * once, in order. Checked at submit, so that a missing character is known before rendering and does not
 * become a box in the picture.
 */
export function missingGlyphs(text: string): string[] {
  const font = shippedFont("regular");
  return [...new Set(unitsOf(withoutInvisible(text)).filter((unit) => isMissing(unit, font)))];
}

/**
 * A text as a font draws it: without the characters that neither the font nor the built-in fonts and pictures
 * have.
 */
export function drawableText(text: string, font: TextFont): string {
  const units = unitsOf(text);
  const drawn = units.filter((unit) => !isMissing(unit, font));
  // When a character between two spaces is removed, one of the spaces is removed too.
  return drawn.length === units.length ? text : drawn.join("").replaceAll(/ {2,}/g, " ").trim();
}

/** What a reader counts as one character. */
function unitsOf(text: string): string[] {
  return emojiParts(text).flatMap((part) =>
    part.kind === "emoji" ? [part.text] : graphemesOf(part.text),
  );
}

function isMissing(unit: string, font: TextFont): boolean {
  const atom = atomOf(unit, font);
  return atom.kind === "letters" && atom.isMissing;
}
