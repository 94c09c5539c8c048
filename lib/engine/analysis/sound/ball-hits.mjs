import { createFramer } from "../../signal/framer.mjs";
import { createSpectrum } from "../../signal/power-spectrum.mjs";

/** 8 ms of sound every 2 ms. */
const frameSize = 128;
const hop = 32;
/** Bands of 0.75 to 7.5 kHz, in bins of 125 Hz: a ball rings in one or two of them. */
const bands = /** @type {const} */ ([
  [6, 13],
  [13, 22],
  [22, 36],
  [36, 60],
]);
/** The level that a hit must stand out from is the median over 0.3 s to both sides, found every 50 ms. */
const medianReach = 150;
const medianStep = 25;
/** A hit is louder than what was heard 8 to 18 ms before it, and than what is heard 18 to 28 ms after it. */
const before = { from: 4, to: 9 };
const after = { from: 9, to: 14 };
/** Two hits are at least 30 ms apart. */
const apart = 15;
const weightOfBest = 0.6;
const least = 1.6;
/** The score of a hit that counts as of full strength. */
const full = 8;
/** Frames that are needed to both sides of a moment. */
const margin = medianReach + medianStep;
const blockFrames = 5000;
/** Power of a band that counts as silence: a tone of -54 dB below full scale. */
const silence = 0.004;

/**
 * Finds short blows, such as a ball on a racket or a table: they are sudden, ring in few bands and
 * fade within 20 ms. Speech and applause are sudden too, but last longer. After Zhang and Dou 2006
 * ("Ball hit detection in table tennis games based on audio analysis").
 * @param {number} rate samples a second
 */
export function createBallHits(rate) {
  const spectrum = createSpectrum(frameSize);
  const power = new Float32Array(frameSize / 2);
  const room = blockFrames + 2 * margin;
  const levels = bands.map(() => new Float32Array(room));
  /** @type {[atSeconds: number, strength: number][]} */
  const hits = [];
  /** The number of the first frame in `levels`, how many are there, and how many were judged. */
  let first = 0;
  let count = 0;
  let judged = 0;

  const framer = createFramer(frameSize, hop, (frame) => {
    spectrum.measure(frame, power);
    for (const [band, [from, to]] of bands.entries()) {
      let sum = 0;
      for (let bin = from; bin < to; bin += 1) sum += power[bin] ?? 0;
      const level = levels[band];
      if (level) level[count] = sum;
    }
    count += 1;
    if (count === room) judge(count - margin);
  });

  /** @param {number} end */
  function judge(end) {
    const seen = levels.map((level) => level.subarray(0, count));
    for (const [frame, strength] of peaksOf(seen, judged - first, end)) {
      hits.push([((first + frame) * hop + frameSize / 2) / rate, strength]);
    }
    judged = first + end;
    const drop = Math.max(0, end - margin);
    for (const level of levels) level.copyWithin(0, drop);
    first += drop;
    count -= drop;
  }

  return {
    /** @param {Float32Array} samples */
    push: (samples) => framer.push(samples),
    /** @returns {[atSeconds: number, strength: number][]} strength from 0 to 1 */
    finish() {
      judge(count);
      return hits;
    },
  };
}

/**
 * The frames from `start` to `end` at which a blow is heard.
 * @param {readonly Float32Array[]} levels power per frame, one list a band
 * @param {number} start @param {number} end
 * @returns {[frame: number, strength: number][]}
 */
function peaksOf(levels, start, end) {
  const length = levels[0]?.length ?? 0;
  const from = Math.max(0, start - apart);
  const to = Math.min(length, end + apart);
  const medians = levels.map((level) => runningMedian(level, from, to));
  const scores = new Float32Array(to - from);
  for (let frame = from; frame < to; frame += 1) {
    scores[frame - from] = scoreAt(levels, medians, frame, from);
  }
  /** @type {[number, number][]} */
  const peaks = [];
  for (let frame = Math.max(start, from); frame < Math.min(end, length); frame += 1) {
    const score = scores[frame - from] ?? 0;
    if (score >= least && isHighest(scores, frame - from)) {
      peaks.push([frame, Math.min(1, score / full)]);
    }
  }
  return peaks;
}

/** @param {Float32Array} scores @param {number} at */
function isHighest(scores, at) {
  const score = scores[at] ?? 0;
  for (let k = 1; k <= apart; k += 1) {
    if ((scores[at - k] ?? 0) >= score || (scores[at + k] ?? 0) > score) return false;
  }
  return true;
}

/**
 * How far the two clearest bands stand out of what is heard around them.
 * @param {readonly Float32Array[]} levels @param {readonly Float32Array[]} medians
 * @param {number} frame @param {number} from the frame where the medians begin
 */
function scoreAt(levels, medians, frame, from) {
  let best = 0;
  let second = 0;
  for (const [band, level] of levels.entries()) {
    let early = 0;
    for (let k = before.from; k <= before.to; k += 1)
      early = Math.max(early, level[frame - k] ?? 0);
    let late = 0;
    for (let k = after.from; k <= after.to; k += 1) late += level[frame + k] ?? 0;
    late /= after.to - after.from + 1;
    const around = Math.max(medians[band]?.[frame - from] ?? 0, early, late, silence);
    const ratio = Math.log((level[frame] ?? 0) / around + 1e-9);
    if (ratio > best) {
      second = best;
      best = ratio;
    } else if (ratio > second) second = ratio;
  }
  return weightOfBest * best + (1 - weightOfBest) * second;
}

/** @param {Float32Array} level @param {number} from @param {number} to */
function runningMedian(level, from, to) {
  const medians = new Float32Array(to - from);
  for (let at = from; at < to; at += medianStep) {
    const around = level.slice(Math.max(0, at - medianReach), at + medianReach).sort();
    medians.fill(around[around.length >> 1] ?? 0, at - from, at - from + medianStep);
  }
  return medians;
}
