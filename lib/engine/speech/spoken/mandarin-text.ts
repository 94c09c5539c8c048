import { withoutInvisible } from "@/lib/engine/letters/visible-text";
import { readMandarin } from "./read-mandarin";

/**
 * A text as the Mandarin voice reads it well: numbers, prices, dates and signs in words (the voice
 * names signs in English, or leaves them out), full-width letters as plain ones. Characters that make
 * no sound are left out.
 */
export function toPlainMandarin(text: string): string {
  return readMandarin(withoutInvisible(text))
    .replace(
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
}
