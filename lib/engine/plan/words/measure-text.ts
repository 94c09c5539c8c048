import { wantsPicture } from "@/lib/engine/letters/emoji";
import { graphemesOf, visibleText, withoutInvisible } from "@/lib/engine/letters/visible-text";

/**
 * Width of a character in em: of the font size. Noto Sans SC, rounded up a little; from the CJK
 * radicals (U+2E80) on everything is as wide as high.
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

/** Width of a text on one line, in em. Two times an em of 84 px is 168 px. */
export function textEm(text: string): number {
  let em = 0;
  for (const char of graphemesOf(withoutInvisible(text))) em += charEm(char);
  return em;
}

/** Characters that may not begin a line. */
const closing = /^[、。，．！？；：）》」』】〉”’…!?,.;:)\]}%]/u;
/** Characters that may not end a line. */
const opening = /[（《「『【〈“‘([{]$/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Pieces between which a line may break: Latin words with the space after them, single Chinese
 * characters with the punctuation that clings to them. Joined they are the text.
 */
export function breakPieces(text: string): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const char of graphemesOf(text)) {
    const last = pieces.at(-1);
    const clings =
      last !== undefined &&
      (open ||
        closing.test(char) ||
        /\s/.test(char) ||
        opening.test(last) ||
        (!wide.test(char) && !/\s$/.test(last) && !wide.test(last)));
    if (clings) pieces[pieces.length - 1] = last + char;
    else pieces.push(char);
    open = opening.test(char);
  }
  return pieces;
}

/**
 * Lines that the text takes when a line holds `lineEm`. A line feed begins another; a piece wider
 * than a line is broken.
 */
export function lineCount(text: string, lineEm: number): number {
  const paragraphs = visibleText(text).split("\n");
  const filled = paragraphs.filter((paragraph) => paragraph.trim() !== "");
  return Math.max(
    1,
    filled.reduce((sum, one) => sum + linesOf(one, lineEm), 0),
  );
}

function linesOf(text: string, lineEm: number): number {
  let lines = 1;
  let em = 0;
  for (const piece of breakPieces(text)) {
    const bare = textEm(piece.trimEnd());
    if (em + bare > lineEm && em > 0) {
      lines += 1;
      em = 0;
    }
    while (bare - em > lineEm && em <= 0) {
      lines += Math.ceil(bare / lineEm) - 1;
      em = bare % lineEm;
    }
    em += em > 0 && bare > lineEm ? 0 : textEm(piece);
  }
  return lines;
}
