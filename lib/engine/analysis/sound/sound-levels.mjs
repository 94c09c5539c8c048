import { createFramer } from "../../signal/framer.mjs";

/** What counts as silence. */
export const silenceDb = -96;

/** @param {number} power mean square */
export const decibels = (power) =>
  Math.max(silenceDb, Math.round(100 * Math.log10(power + 1e-12)) / 10);

/**
 * The level of the sound per hop.
 * @param {number} hop samples
 */
export function createLoudness(hop) {
  /** @type {number[]} */
  const levels = [];
  const framer = createFramer(hop, hop, (frame) => {
    let sum = 0;
    for (const sample of frame) sum += sample * sample;
    levels.push(decibels(sum / hop));
  });
  return {
    /** @param {Float32Array} samples */
    push: (samples) => framer.push(samples),
    finish: () => levels,
  };
}

/** Noise-like sound from 1.5 to 7 kHz, in bins of 31.25 Hz; every second bin is enough. */
const noiseBins = { from: 48, to: 224, step: 2 };
/** Of ten spectra a hop the third lowest: what does not last the hop is no crowd. */
const framesPerHop = 10;
const rank = 2;
/** The median of exponentially distributed powers, as a share of their mean. */
const medianShare = Math.LN2;

/**
 * The level of what is like noise and lasts, per hop of ten spectra: a crowd, applause, rain. Tones
 * (music, a buzzer, vowels) fill few bins and hardly move the median of all bins; blows and hisses
 * are shorter than a hop. The level is that of white noise which is as dense.
 * @param {number} powerOfNoise mean power of a bin for white noise of level 1
 */
export function createCrowdLevel(powerOfNoise) {
  const { from, to, step } = noiseBins;
  const sorted = new Float32Array((to - from) / step);
  const ofHop = new Float32Array(framesPerHop);
  /** @type {number[]} */
  const levels = [];
  let filled = 0;
  return {
    /** @param {Float32Array} power one spectrum */
    push(power) {
      for (let i = 0; i < sorted.length; i += 1) sorted[i] = power[from + i * step] ?? 0;
      sorted.sort();
      ofHop[filled] = sorted[sorted.length >> 1] ?? 0;
      filled += 1;
      if (filled < framesPerHop) return;
      ofHop.sort();
      levels.push(decibels((ofHop[rank] ?? 0) / medianShare / powerOfNoise));
      filled = 0;
    },
    finish: () => levels,
  };
}
