/** A word of a shown text: characters `start` to `end`. Of Chinese, each character is one. */
export type ShownWord = { text: string; start: number; end: number };

/**
 * Numbers with their signs, Chinese characters, words, and the stars of a word that is not said. A sign
 * that stands by itself (&, ©) belongs to none.
 */
const word =
  /[$¥￥€£]?\d+(?:[.,:/]\d+)*[%％℃°]?|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*|\p{N}+|\*+/gu;

/** The words of a shown text, in order. */
export function shownWords(text: string): ShownWord[] {
  return Array.from(text.matchAll(word), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word as it is compared: without case and accents. */
export function foldWord(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
}
