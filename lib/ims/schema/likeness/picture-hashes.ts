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

const ones = Array.from({ length: 16 }, (_, digit) => digit.toString(2).replaceAll("0", "").length);

function differingBits(one: string, other: string): number {
  let bits = 0;
  for (let at = 0; at < hashDigits; at += 1) {
    bits += ones[Number.parseInt(one[at] ?? "0", 16) ^ Number.parseInt(other[at] ?? "0", 16)] ?? 0;
    if (bits > sameBits) return bits;
  }
  return bits;
}

/** The hashes of a text, without those of pictures that say nothing. */
function hashesIn(text: string): string[] {
  const all = text.match(/[0-9a-f]{16}/g) ?? [];
  const telling = all.filter((hash) => hash !== without);
  const step = Math.max(1, telling.length / mostCompared);
  return Array.from(
    { length: Math.min(telling.length, mostCompared) },
    (_, at) => telling[Math.floor(at * step)] ?? without,
  );
}

const seenIn = (own: readonly string[], others: readonly string[]): number =>
  own.filter((hash) => others.some((other) => differingBits(hash, other) <= sameBits)).length;

/**
 * The share of two finished videos, 0 to 1, that shows the same pictures, as the part `footage` of likeness counts:
 * the pictures of both that are in the other, too. Null when one has no picture that tells anything.
 */
export function sharedPictures(one: string, other: string): number | null {
  const [mine, theirs] = [hashesIn(one), hashesIn(other)];
  if (mine.length === 0 || theirs.length === 0) return null;
  return (seenIn(mine, theirs) + seenIn(theirs, mine)) / (mine.length + theirs.length);
}
