/** Whether two readings of the picture mean the same text. */

/** A text without what OCR confuses or loses: blanks, punctuation, capitals, widths of letters. @param {string} text */
export function bareText(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Levenshtein's distance in letters. @param {string} one @param {string} other */
export function distance(one, other) {
  const across = Array.from(other);
  let previous = Array.from({ length: across.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const next = [row + 1];
    for (const [column, against] of across.entries()) {
      const exchanged = (previous[column] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min((previous[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, exchanged));
    }
    previous = next;
  }
  return previous.at(-1) ?? 0;
}
