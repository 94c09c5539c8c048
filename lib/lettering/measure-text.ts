import { wantsPicture } from "./emoji";
import { graphemesOf, withoutInvisible } from "./visible-text";
import { countLines } from "./wrap-text";

/**
 * Width of a character in em, the font size. Measured in Noto Sans SC and rounded up a little. From
 * the CJK radicals (U+2E80) on, every character is as wide as it is high.
 */
function charEm(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x0a) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(char) && wantsPicture(char))
    return 1.2;
  if (code >= 0x2e80) return 1;
  if (/[“”‘’—…]/u.test(char)) return 0.8;
  if (/[il.,:;!'|`]/.test(char)) return 0.3;
  if (/[A-Zmw@%&]/.test(char)) return 0.72;
  return char === " " ? 0.28 : 0.57;
}

/** Width of a text on one line, in em: at a font size of 84 px, 2 em are 168 px. */
export function textEm(text: string): number {
  let em = 0;
  for (const char of graphemesOf(withoutInvisible(text))) em += charEm(char);
  return em;
}

/**
 * The number of lines, at least 1, that a text takes when a line holds `lineEm` em. Lines break as
 * the renderer breaks them.
 */
export function lineCount(text: string, lineEm: number): number {
  return Math.max(1, countLines(text, lineEm, charEm));
}
