import "server-only";
import { isMissing, unitsOf } from "@/lib/lettering/drawable-text";
import { withoutInvisible } from "@/lib/lettering/visible-text";
import { shippedFont } from "./fonts";

/**
 * The characters of a text, as a reader counts them, that neither the fonts nor the pictures can draw: each
 * once, in order. Checked at submit, so that a missing character is known before rendering and does not
 * become a box in the picture.
 */
export function missingGlyphs(text: string): string[] {
  const font = shippedFont("regular");
  return [...new Set(unitsOf(withoutInvisible(text)).filter((unit) => isMissing(unit, font)))];
}
