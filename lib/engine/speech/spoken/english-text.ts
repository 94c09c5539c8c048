import { withoutInvisible } from "@/lib/lettering/visible-text";
import { readEnglish } from "./read-english";

/** Letters that lose more than an accent in ASCII. */
const letters: ReadonlyArray<readonly [RegExp, string]> = [
  [/\u2026/g, "..."],
  [/[\u00df\u1e9e]/g, "ss"],
  [/[\u00e6\u00c6]/g, "ae"],
  [/[\u0153\u0152]/g, "oe"],
  [/[\u00f8\u00d8]/g, "o"],
  [/[\u0142\u0141]/g, "l"],
  [/[\u0111\u0110\u00f0\u00d0]/g, "d"],
  [/[\u00fe\u00de]/g, "th"],
  [/\u0131/g, "i"],
];

/**
 * A text in the ASCII that the English voices read: numbers and signs in words, accents dropped, the
 * rest (emoji, control characters) left out.
 */
export function toPlainEnglish(text: string): string {
  let plain = readEnglish(withoutInvisible(text));
  for (const [pattern, replacement] of letters) plain = plain.replace(pattern, replacement);
  return plain
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
