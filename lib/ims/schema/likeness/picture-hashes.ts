/**
 * Pictures of a finished video as numbers that hardly change when a picture is encoded anew, scaled or brightened: 64 bits
 * of its structure and 8 levels of its colour, written as 24 hexadecimal digits, for each step of the video. Zeros are a picture
 * without structure, such as black.
 */
export const hashDigits = 24;
/** What a text of hashes begins with. One without it has hashes of structure alone, which are not compared any more. */
export const hashMark = "2:";
/** A picture is hashed for each so many seconds: ten frames. */
export const hashStepSeconds = 0.4;

const without = "0".repeat(hashDigits);
/** Hashes of the same picture differ in at most so many bits; those of others in about half of them. */
const sameBits = 10;
/** Levels of colour that the same picture may differ by, after another encoding or on another screen. */
const sameLevels = 2;
/** Of long videos so many pictures are compared, spread evenly. */
const mostCompared = 120;

const wordsEach = hashDigits / 8;

/** The telling pictures of a video, ready to be compared with many: three words of 32 bits for each. */
export type Pictures = Int32Array;

/** Bits that are set in a word. Source: the usual sum of neighbouring fields. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The pictures of a text of hashes, without those that say nothing; of a long video some, spread evenly. */
export function toPictures(text: string): Pictures {
  const all = text.startsWith(hashMark) ? text.slice(hashMark.length).match(/[0-9a-f]{24}/g) : null;
  const telling = (all ?? []).filter((hash) => hash !== without);
  const step = Math.max(1, telling.length / mostCompared);
  const count = Math.min(telling.length, mostCompared);
  const words = new Int32Array(wordsEach * count);
  for (let at = 0; at < count; at += 1) {
    const hash = telling[Math.floor(at * step)] ?? without;
    for (let word = 0; word < wordsEach; word += 1) {
      const digits = hash.slice(8 * word, 8 * (word + 1));
      words[wordsEach * at + word] = Number.parseInt(digits, 16);
    }
  }
  return words;
}

function isSameColour(one: number, other: number): boolean {
  for (let bit = 0; bit < 32; bit += 4) {
    if (Math.abs(((one >>> bit) & 15) - ((other >>> bit) & 15)) > sameLevels) return false;
  }
  return true;
}

function isSame(own: Pictures, at: number, others: Pictures, to: number): boolean {
  const bits =
    bitsIn((own[at] ?? 0) ^ (others[to] ?? 0)) + bitsIn((own[at + 1] ?? 0) ^ (others[to + 1] ?? 0));
  return bits <= sameBits && isSameColour(own[at + 2] ?? 0, others[to + 2] ?? 0);
}

function seenIn(own: Pictures, others: Pictures): number {
  let seen = 0;
  for (let at = 0; at < own.length; at += wordsEach) {
    for (let to = 0; to < others.length; to += wordsEach) {
      if (!isSame(own, at, others, to)) continue;
      seen += 1;
      break;
    }
  }
  return seen;
}

/**
 * The share of two finished videos, 0 to 1, that shows the same pictures, as the part `footage` of likeness counts:
 * the pictures of both that are in the other, too. Null when one has no picture that tells anything.
 */
export function sharedOf(one: Pictures, other: Pictures): number | null {
  if (one.length === 0 || other.length === 0) return null;
  return (wordsEach * (seenIn(one, other) + seenIn(other, one))) / (one.length + other.length);
}

/** The same of two texts of hashes. */
export const sharedPictures = (one: string, other: string): number | null =>
  sharedOf(toPictures(one), toPictures(other));
