/**
 * The most characters a second that are read along: Chinese, Japanese and Korean ones, and all others.
 * Source: Netflix Timed Text Style Guides, reading speed for adults, Simplified Chinese (9) and English (20).
 */
export const readingSpeed = { han: 9, other: 20 } as const;

const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Spaces and punctuation take a place in Latin text, and are counted there, as the guide counts them. */
const isMark = /[\p{P}\s]/u;

function countCharacters(text: string): { han: number; other: number } {
  const count = { han: 0, other: 0 };
  for (const char of text) {
    if (isHan.test(char)) count.han += 1;
    else count.other += 1;
  }
  if (count.han > 0) {
    // Within Chinese text the marks are read with the characters.
    count.other -= Array.from(text).filter((char) => isMark.test(char)).length;
  }
  return count;
}

/** The seconds that a text must be on screen to be read. */
export function readingSeconds(text: string): number {
  const { han, other } = countCharacters(text.trim());
  return han / readingSpeed.han + other / readingSpeed.other;
}

/** What a text asks of its readers in `seconds`, in characters a second of its main script, and the limit. */
export function readingRate(text: string, seconds: number): { rate: number; limit: number } {
  const { han, other } = countCharacters(text.trim());
  const limit = han / readingSpeed.han >= other / readingSpeed.other ? 9 : 20;
  return { rate: (readingSeconds(text) * limit) / Math.max(seconds, 0.04), limit };
}
