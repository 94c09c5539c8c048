import "server-only";
import { emojiParts } from "@/lib/engine/letters/emoji";
import { graphemesOf, withoutInvisible } from "@/lib/engine/letters/visible-text";
import { shippedFont, type TextFont } from "./fonts";
import { atomOf } from "./text-atoms";

/**
 * What a reader counts as characters of a text and neither our fonts nor our pictures can draw, each
 * once, in order. Asked at submit, so that a missing one is known before rendering and is not a box
 * in the picture.
 */
export function missingGlyphs(text: string): string[] {
  const font = shippedFont("regular");
  return [...new Set(unitsOf(withoutInvisible(text)).filter((unit) => isMissing(unit, font)))];
}

/** A text as a font draws it: without what neither the font nor our own fonts and pictures have. */
export function drawableText(text: string, font: TextFont): string {
  const units = unitsOf(text);
  const drawn = units.filter((unit) => !isMissing(unit, font));
  // What stood between two spaces takes one of them along.
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
