/**
 * Pictures of a finished video as numbers that hardly change when a picture is encoded anew, scaled or brightened: 64 bits,
 * written as 16 hexadecimal digits, for each step of the video. Zeros are a picture without structure, such as black.
 */
export const hashDigits = 16;
/** A picture is hashed for each so many seconds: ten frames. */
export const hashStepSeconds = 0.4;

const without = "0".repeat(hashDigits);
/** Hashes of the same picture differ in at most so many bits; those of others in about half of them. */
const sameBits = 10;
/** Of long videos so many pictures are compared, spread evenly. */
const mostCompared = 120;

/** The telling pictures of a video, ready to be compared with many: two words of 32 bits for each. */
export type Pictures = Int32Array;

/** Bits that are set in a word. Source: the usual sum of neighbouring fields. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The pictures of a text of hashes, without those that say nothing; of a long video some, spread evenly. */
export function toPictures(text: string): Pictures {
  const telling = (text.match(/[0-9a-f]{16}/g) ?? []).filter((hash) => hash !== without);
  const step = Math.max(1, telling.length / mostCompared);
  const count = Math.min(telling.length, mostCompared);
  const words = new Int32Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    const hash = telling[Math.floor(at * step)] ?? without;
    words[2 * at] = Number.parseInt(hash.slice(0, hashDigits / 2), 16);
    words[2 * at + 1] = Number.parseInt(hash.slice(hashDigits / 2), 16);
  }
  return words;
}

function seenIn(own: Pictures, others: Pictures): number {
  let seen = 0;
  for (let at = 0; at < own.length; at += 2) {
    for (let to = 0; to < others.length; to += 2) {
      const bits =
        bitsIn((own[at] ?? 0) ^ (others[to] ?? 0)) +
        bitsIn((own[at + 1] ?? 0) ^ (others[to + 1] ?? 0));
      if (bits > sameBits) continue;
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
  return (2 * (seenIn(one, other) + seenIn(other, one))) / (one.length + other.length);
}

/** The same of two texts of hashes. */
export const sharedPictures = (one: string, other: string): number | null =>
  sharedOf(toPictures(one), toPictures(other));
