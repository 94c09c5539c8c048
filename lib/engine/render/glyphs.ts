import "server-only";
import { withoutInvisible } from "@/lib/engine/letters/visible-text";
import { fontMetrics } from "./fonts";

/**
 * The characters of a text that our fonts cannot draw, each once, in order. Asked at submit, so
 * that a missing glyph is an error before rendering and not a box in the picture.
 */
export function missingGlyphs(text: string): string[] {
  const font = fontMetrics("regular");
  const missing = new Set<string>();
  for (const character of withoutInvisible(text)) {
    if (/\s|\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    if (!font.hasGlyph(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}
