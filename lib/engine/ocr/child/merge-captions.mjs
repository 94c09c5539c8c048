import { bareText, distance } from "./same-text.mjs";

/**
 * A line of text with the time in which it stood.
 * @typedef {import("./text-lines.mjs").TextLine & { fromSeconds: number, toSeconds: number }} TimedLine
 */

/** Parts of one line are at most this far apart in time. */
const gapSeconds = 0.4;
/** A line that is read while it fades in or grows shows a part of its text this long. */
export const fragmentSeconds = 0.6;
const shortestSeconds = 0.2;
const surestLetter = 0.95;

/**
 * Joins what was read twice or in parts, leaves out what flashed up, and sorts by time.
 * @param {readonly TimedLine[]} lines @returns {TimedLine[]}
 */
export function mergeCaptions(lines) {
  /** @type {TimedLine[]} */
  const merged = [];
  for (const line of lines.toSorted((one, other) => one.fromSeconds - other.fromSeconds)) {
    const at = merged.findLastIndex((earlier) => follows(earlier, line));
    const earlier = merged[at];
    const whole = earlier && joined(earlier, line);
    if (whole) merged[at] = whole;
    else merged.push(line);
  }
  return merged.filter(isShown);
}

/** @param {TimedLine} earlier @param {TimedLine} line */
function follows(earlier, line) {
  return isSameRow(earlier, line) && line.fromSeconds - earlier.toSeconds < gapSeconds;
}

/**
 * Whether two lines stand in one row and overlap there.
 * @param {import("./film-picture.mjs").Region} one @param {import("./film-picture.mjs").Region} other
 */
export function isSameRow(one, other) {
  const between = Math.abs(one.y + one.height / 2 - other.y - other.height / 2);
  const apart = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  return between < 0.5 * Math.min(one.height, other.height) && apart < 0;
}

/**
 * The line that both are; null when they are two.
 * @param {TimedLine} earlier @param {TimedLine} line @returns {TimedLine | null}
 */
function joined(earlier, line) {
  const times = {
    fromSeconds: earlier.fromSeconds,
    toSeconds: Math.max(earlier.toSeconds, line.toSeconds),
  };
  if (isSameLine(earlier, line)) {
    return { ...(line.confidence > earlier.confidence ? line : earlier), ...times };
  }
  const first = bareText(earlier.text);
  const second = bareText(line.text);
  // Two texts cannot stand in the same row at the same time: one is a part of the other.
  const common = Math.min(earlier.toSeconds, line.toSeconds) - line.fromSeconds;
  if (common > 0.5 * Math.min(lengthOf(earlier), lengthOf(line))) {
    if (second.length > first.length) return { ...line, ...times };
    // What is read of a line while it fades out.
    return times.toSeconds - earlier.toSeconds < fragmentSeconds
      ? earlier
      : { ...earlier, ...times };
  }
  if (lengthOf(earlier) < fragmentSeconds && second.includes(first)) return { ...line, ...times };
  if (lengthOf(line) < fragmentSeconds && first.includes(second)) return { ...earlier, ...times };
  return null;
}

/** @param {TimedLine} line */
const lengthOf = (line) => line.toSeconds - line.fromSeconds;

/**
 * The same text, or nearly the same in the very same box: a misread letter. In another box it is
 * another text ("it snows", "it snows?").
 * @param {import("./text-lines.mjs").TextLine} one @param {import("./text-lines.mjs").TextLine} other
 */
export function isSameLine(one, other) {
  const first = bareText(one.text);
  const second = bareText(other.text);
  if (first === second) return true;
  const isSameBox =
    Math.abs(one.x - other.x) < 0.3 * other.height &&
    Math.abs(one.width - other.width) < 0.4 * other.height;
  return isSameBox && distance(first, second) <= 0.2 * second.length;
}

/** @param {TimedLine} line */
function isShown(line) {
  const letters = Array.from(bareText(line.text)).length;
  if (letters === 0 || lengthOf(line) < shortestSeconds - 1e-6) return false;
  return letters > 1 || line.confidence >= surestLetter;
}
