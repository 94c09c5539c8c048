import { createFramer } from "../../signal/framer.mjs";
import { createSpectrum } from "../../signal/power-spectrum.mjs";

export const featureRate = 16_000;
const frameSize = 512;
const hop = 320;
/** Time from one frame of features to the next. */
export const hopSeconds = hop / featureRate;

const bandCount = 26;
const [lowestHz, highestHz] = [100, 7000];
const coefficients = 13;
/** Numbers of a frame: the coefficients, and how each changes. */
export const dimensions = 2 * coefficients;
/** What lies this far below the loudest band is as silent as silence. */
const rangeLog = 50 / (10 / Math.LN10);
/** Frames before and after, over which the change is measured. */
const reach = 2;

const toMel = (/** @type {number} */ hz) => 1127 * Math.log1p(hz / 700);
const toHz = (/** @type {number} */ mel) => 700 * Math.expm1(mel / 1127);

/** The weight of each bin of the spectrum in each band: triangles, evenly spread over the mel scale. */
function melBands() {
  const [low, high] = [toMel(lowestHz), toMel(highestHz)];
  const edges = Array.from({ length: bandCount + 2 }, (_, at) =>
    toHz(low + ((high - low) * at) / (bandCount + 1)),
  );
  return Array.from({ length: bandCount }, (_, band) => {
    const [from = 0, middle = 0, to = 0] = edges.slice(band, band + 3);
    return Float32Array.from({ length: frameSize / 2 }, (_bin, bin) => {
      const hz = (bin * featureRate) / frameSize;
      if (hz <= from || hz >= to) return 0;
      return hz < middle ? (hz - from) / (middle - from) : (to - hz) / (to - middle);
    });
  });
}

/**
 * What a voice sounds like, 50 times a second: mel-frequency cepstral coefficients and their changes, each with
 * mean 0 and deviation 1 over the sound, so that another voice, level or microphone matters little.
 * Source: Davis and Mermelstein 1980.
 * @param {Float32Array} samples mono, at `featureRate`
 * @returns {Float32Array} `dimensions` numbers a frame, frame after frame
 */
export function voiceFeatures(samples) {
  const bands = melBands();
  const spectrum = createSpectrum(frameSize);
  const power = new Float32Array(frameSize / 2);
  /** @type {number[][]} */
  const logs = [];
  const framer = createFramer(frameSize, hop, (frame) => {
    spectrum.measure(frame, power);
    logs.push(
      bands.map((weights) => {
        let sum = 0;
        for (let bin = 0; bin < power.length; bin += 1)
          sum += (weights[bin] ?? 0) * (power[bin] ?? 0);
        return Math.log(sum + 1e-10);
      }),
    );
  });
  framer.push(samples);
  const loudest = logs.flat().reduce((most, one) => Math.max(most, one), -Infinity);
  const cepstra = logs.map((row) => cosines(row.map((one) => Math.max(one, loudest - rangeLog))));
  return normalised(cepstra.map((row, at) => [...row, ...changeAt(cepstra, at)]));
}

/** @param {number[]} logs @returns {number[]} */
function cosines(logs) {
  return Array.from({ length: coefficients }, (_, k) =>
    logs.reduce(
      (sum, value, band) => sum + value * Math.cos((Math.PI * k * (band + 0.5)) / bandCount),
      0,
    ),
  );
}

/** @param {number[][]} rows @param {number} at @returns {number[]} */
function changeAt(rows, at) {
  const rowAt = (/** @type {number} */ index) =>
    rows[Math.min(rows.length - 1, Math.max(0, index))] ?? [];
  return Array.from({ length: coefficients }, (_, k) => {
    let sum = 0;
    for (let step = 1; step <= reach; step += 1)
      sum += step * ((rowAt(at + step)[k] ?? 0) - (rowAt(at - step)[k] ?? 0));
    return sum;
  });
}

/** @param {number[][]} rows @returns {Float32Array} */
function normalised(rows) {
  const all = new Float32Array(rows.length * dimensions);
  for (let k = 0; k < dimensions; k += 1) {
    let [sum, squares] = [0, 0];
    for (const row of rows) {
      sum += row[k] ?? 0;
      squares += (row[k] ?? 0) ** 2;
    }
    const mean = sum / Math.max(1, rows.length);
    const deviation = Math.sqrt(Math.max(1e-9, squares / Math.max(1, rows.length) - mean * mean));
    rows.forEach((row, at) => {
      all[at * dimensions + k] = ((row[k] ?? 0) - mean) / deviation;
    });
  }
  return all;
}
