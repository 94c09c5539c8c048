import { withoutInvisible } from "@/lib/engine/letters/visible-text";

const words: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u201c\u201d\u00ab\u00bb]/g, '"'],
  [/[\u2012-\u2015]/g, ", "],
  [/\u2026/g, "..."],
  [/([\d.,]*\d)\s*%/g, "$1 percent"],
  [/\u20ac\s*(\d[\d.,]*\d|\d)/g, "$1 euros"],
  [/\u00a3\s*(\d[\d.,]*\d|\d)/g, "$1 pounds"],
  [/[\u00a5\uffe5]\s*(\d[\d.,]*\d|\d)/g, "$1 yuan"],
  [/\u00b0\s*([CF])\b/g, " degrees $1"],
  [/\u00b0/g, " degrees"],
  [/\u00d7/g, " times "],
  [/\u00df/g, "ss"],
  [/[\u00e6\u00c6]/g, "ae"],
  [/[\u00f8\u00d8]/g, "o"],
];

/**
 * A text in the ASCII that the English voices read: signs spelled as words, accents dropped, the rest
 * (emoji, control characters) left out.
 */
export function toPlainEnglish(text: string): string {
  let plain = withoutInvisible(text);
  for (const [pattern, replacement] of words) plain = plain.replace(pattern, replacement);
  return plain
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
