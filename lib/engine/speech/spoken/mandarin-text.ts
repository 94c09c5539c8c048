import { withoutInvisible } from "@/lib/lettering/visible-text";
import { readMandarin } from "./read-mandarin";

const chineseMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "–": "—",
};

/**
 * Prepares a text for the Mandarin voice. Numbers, prices, dates and signs become words, because the
 * voice names signs in English or skips them. Full-width letters become plain ones. Characters that
 * make no sound are removed. Western marks between Chinese characters become Chinese ones: espeak pauses
 * at the latter only.
 */
export function toPlainMandarin(text: string): string {
  return readMandarin(withoutInvisible(text))
    .replace(
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu,
      " ",
    )
    .replace(
      /(?<=[\p{Script=Han}\p{Pe}\p{Pf}])[,;:–](?=\s?[\p{Script=Han}\p{Ps}\p{Pi}])/gu,
      (mark) => chineseMarks[mark] ?? mark,
    )
    .replace(/\s+/g, " ")
    .trim();
}
