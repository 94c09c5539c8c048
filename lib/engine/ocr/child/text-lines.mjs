/** Joins what was read into lines, top to bottom. */

/**
 * A line of text in pixels of the picture. `confidence` is the mean of its letters, 0 to 1.
 * @typedef {import("./film-picture.mjs").Region & { text: string, confidence: number }} TextLine
 */

/** Letters and signs beside which no blank is written. */
const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/**
 * Texts of one row become one line, left to right, with a blank between them.
 * @param {readonly TextLine[]} parts @returns {TextLine[]}
 */
export function joinRows(parts) {
  /** @type {TextLine[][]} */
  const rows = [];
  for (const part of parts.toSorted((one, other) => one.y - other.y)) {
    const row = rows.find(([first]) => first && isBeside(first, part));
    if (row) row.push(part);
    else rows.push([part]);
  }
  return rows.map(joined);
}

/** @param {TextLine} one @param {TextLine} other */
function isBeside(one, other) {
  const lower = Math.min(one.height, other.height);
  const higher = Math.max(one.height, other.height);
  const between = Math.abs(one.y + one.height / 2 - other.y - other.height / 2);
  const gap = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  return between < 0.4 * lower && higher < 1.8 * lower && gap < 12 * lower;
}

/** @param {TextLine[]} parts @returns {TextLine} */
function joined(parts) {
  const sorted = parts.toSorted((one, other) => one.x - other.x);
  const x = Math.min(...sorted.map((part) => part.x));
  const y = Math.min(...sorted.map((part) => part.y));
  const count = sorted.reduce((sum, part) => sum + part.text.length, 0);
  const sum = sorted.reduce((so, part) => so + part.confidence * part.text.length, 0);
  return {
    text: sorted.reduce((text, part, at) => text + between(sorted[at - 1], part) + part.text, ""),
    confidence: sum / count,
    x,
    y,
    width: Math.max(...sorted.map((part) => part.x + part.width)) - x,
    height: Math.max(...sorted.map((part) => part.y + part.height)) - y,
  };
}

/**
 * A blank, unless Chinese goes on.
 * @param {TextLine | undefined} left @param {TextLine} right
 */
function between(left, right) {
  if (!left) return "";
  const goesOn = right.x - left.x - left.width < right.height;
  return goesOn && isWide.test(left.text.at(-1) ?? "") && isWide.test(right.text[0] ?? "")
    ? ""
    : " ";
}

/** The model is so unsure of blanks that a faint one counts, except beside Chinese. */
const faintBlank = 0.06;

/**
 * The text of the recognition model's answer: the likeliest letter of each column; a repeated one counts
 * once, number 0 is no letter, and the last is the blank.
 * @param {ArrayLike<number>} values @param {number} columns @param {readonly string[]} letters
 */
export function lettersOf(values, columns, letters) {
  const count = values.length / columns;
  let text = "";
  let previous = 0;
  let blank = 0;
  let sum = 0;
  let read = 0;
  for (let column = 0; column < columns; column += 1) {
    const from = column * count;
    blank = Math.max(blank, values[from + count - 1] ?? 0);
    const { best, likelihood } = likeliest(values, from, count);
    if (best !== 0 && best !== previous) {
      const letter = letters[best] ?? "";
      if (isFaintBlank(text, letter, blank)) text += " ";
      text += letter;
      blank = 0;
      sum += likelihood;
      read += 1;
    }
    previous = best;
  }
  return { text: text.trim(), confidence: read === 0 ? 0 : sum / read };
}

/** @param {ArrayLike<number>} values @param {number} from @param {number} count */
function likeliest(values, from, count) {
  let best = 0;
  let likelihood = 0;
  for (let letter = 0; letter < count; letter += 1) {
    const value = values[from + letter] ?? 0;
    if (value <= likelihood) continue;
    likelihood = value;
    best = letter;
  }
  return { best, likelihood };
}

/** @param {string} text @param {string} letter @param {number} blank */
function isFaintBlank(text, letter, blank) {
  if (blank < faintBlank || letter === " " || text === "" || text.endsWith(" ")) return false;
  return !isWide.test(letter) && !isWide.test(text.at(-1) ?? "");
}
