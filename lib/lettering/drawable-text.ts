import { emojiParts } from "./emoji";
import { atomOf } from "./text-atoms";
import type { TextFont } from "./text-font";
import { graphemesOf } from "./visible-text";

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
export function unitsOf(text: string): string[] {
  return emojiParts(text).flatMap((part) =>
    part.kind === "emoji" ? [part.text] : graphemesOf(part.text),
  );
}

export function isMissing(unit: string, font: TextFont): boolean {
  const atom = atomOf(unit, font);
  return atom.kind === "letters" && atom.isMissing;
}
