import "server-only";
import { emojiParts } from "@/lib/engine/letters/emoji";
import { graphemesOf, withoutInvisible } from "@/lib/engine/letters/visible-text";
import { shippedFont } from "./fonts";
import { atomOf } from "./text-atoms";

/**
 * What a reader counts as characters of a text and neither our fonts nor our pictures can draw, each
 * once, in order. Asked at submit, so that a missing one is an error before rendering and not a box
 * in the picture.
 */
export function missingGlyphs(text: string): string[] {
  const font = shippedFont("regular");
  const missing = new Set<string>();
  for (const part of emojiParts(withoutInvisible(text))) {
    const units = part.kind === "emoji" ? [part.text] : graphemesOf(part.text);
    for (const unit of units) {
      const atom = atomOf(unit, font);
      if (atom.kind === "letters" && atom.isMissing) missing.add(unit);
    }
  }
  return [...missing];
}
