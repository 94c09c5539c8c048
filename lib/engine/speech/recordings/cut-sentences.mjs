const frameSeconds = 0.01;
const shortestQuietSeconds = 0.08;
/** Quiet is what lies in the lower part of the range between the background noise and the voice. */
const quietShare = 0.3;
/** With less between noise and voice, in decibels, nothing is surely quiet. */
const leastRangeDb = 12;
/** A pause of the speaker is looked for so far from where the sentence should end, in seconds. */
const searchSeconds = 0.6;
/** Sound that is left before and after a sentence. */
const [leadSeconds, tailSeconds] = [0.03, 0.05];

/** What lies this far below the loud parts of a voice is no voice, in decibels. */
const voiceRangeDb = 20;

/** @param {Float32Array} samples @param {number} rate @returns {number[]} in decibels, of each hundredth of a second */
function levelsOf(samples, rate) {
  const size = Math.round(frameSeconds * rate);
  const levels = [];
  for (let at = 0; at + size <= samples.length; at += size) {
    let sum = 0;
    for (const one of samples.subarray(at, at + size)) sum += one * one;
    levels.push(10 * Math.log10(sum / size + 1e-9));
  }
  return levels;
}

/** @param {readonly number[]} levels @param {number} share */
const quantile = (levels, share) =>
  levels.toSorted((a, b) => a - b)[Math.floor(levels.length * share)] ?? 0;

/**
 * How loud a voice is while it speaks, in decibels below full scale.
 * @param {Float32Array} samples
 * @param {number} rate
 */
export function voiceLevelDb(samples, rate) {
  const levels = levelsOf(samples, rate);
  const least = quantile(levels, 0.95) - voiceRangeDb;
  const powers = levels.filter((level) => level >= least).map((level) => 10 ** (level / 10));
  return (
    10 * Math.log10(powers.reduce((sum, one) => sum + one, 0) / Math.max(1, powers.length) + 1e-9)
  );
}

/**
 * The stretches in which only the background is heard, in seconds, in order.
 * @param {Float32Array} samples
 * @param {number} rate
 * @returns {Array<[number, number]>}
 */
export function quietStretches(samples, rate) {
  const levels = levelsOf(samples, rate);
  const [low, high] = [quantile(levels, 0.1), quantile(levels, 0.95)];
  if (high - low < leastRangeDb) return [];
  const threshold = low + quietShare * (high - low);
  /** @type {Array<[number, number]>} */
  const found = [];
  let from = -1;
  for (let at = 0; at <= levels.length; at += 1) {
    const isQuiet = at < levels.length && (levels[at] ?? 0) < threshold;
    if (isQuiet && from < 0) from = at;
    if (isQuiet || from < 0) continue;
    if ((at - from) * frameSeconds >= shortestQuietSeconds)
      found.push([from * frameSeconds, at * frameSeconds]);
    from = -1;
  }
  return found;
}

/**
 * Where the sentences of a recording are cut, in its seconds: in a pause of the speaker near where the alignment
 * says that one ends and the next begins, or else there.
 * @param {ReadonlyArray<{ from: number, until: number }>} aligned
 * @param {ReadonlyArray<readonly [number, number]>} quiet see `quietStretches`
 * @param {number} seconds the length of the recording
 * @returns {Array<{ from: number, until: number }>}
 */
export function cutSentences(aligned, quiet, seconds) {
  const first = quiet.find(([from]) => from <= 0.011);
  const last = quiet.find(([, until]) => until >= seconds - 0.021);
  const cuts = aligned.map(() => ({ from: 0, until: seconds }));
  const [opening, closing] = [cuts[0], cuts.at(-1)];
  if (opening && first) opening.from = Math.max(0, first[1] - leadSeconds);
  if (closing && last) closing.until = Math.min(seconds, last[0] + tailSeconds);
  for (let index = 0; index + 1 < aligned.length; index += 1) {
    const [one, next] = [aligned[index], aligned[index + 1]];
    const [cut, after] = [cuts[index], cuts[index + 1]];
    if (!one || !next || !cut || !after) continue;
    const pause = pauseBetween(one, next, quiet);
    const middle = (one.until + next.from) / 2;
    cut.until = pause ? Math.min(pause[1], pause[0] + tailSeconds) : middle;
    after.from = pause ? Math.max(cut.until, pause[1] - leadSeconds) : middle;
  }
  return cuts;
}

/**
 * The pause of the speaker between two sentences: the longest and nearest one that leaves both at least a half.
 * @param {{ from: number, until: number }} one
 * @param {{ from: number, until: number }} next
 * @param {ReadonlyArray<readonly [number, number]>} quiet
 * @returns {readonly [number, number] | undefined}
 */
function pauseBetween(one, next, quiet) {
  const middle = (one.until + next.from) / 2;
  const earliest = Math.max((one.from + one.until) / 2, middle - searchSeconds);
  const latest = Math.min((next.from + next.until) / 2, middle + searchSeconds);
  const worth = (/** @type {readonly [number, number]} */ [start, end]) =>
    end - start - 0.5 * Math.max(0, start - middle, middle - end);
  const near = quiet.filter(([start, end]) => start >= earliest && end <= latest);
  const over = quiet.filter(([start, end]) => start <= middle && end >= middle);
  return [...over, ...near].toSorted((a, b) => worth(b) - worth(a))[0];
}
