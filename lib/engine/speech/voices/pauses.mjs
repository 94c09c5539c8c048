/**
 * Finds the pauses of a voice in its samples. Plain JavaScript, because the voice scripts run in Node
 * without a build.
 */

const frameSeconds = 0.01;
/** A frame is silent when its peak is below this share of the loudest frame (-34 dB): a breath is. */
const silentShare = 10 ** (-34 / 20);
/** The closed mouth of a p, t or k is shorter than this. */
const shortestSeconds = 0.07;

/**
 * The stretches without a voice between the first and the last sound.
 * @param {Float32Array} samples
 * @param {number} sampleRate
 * @returns {Array<[number, number]>} from and until, in seconds
 */
export function findPauses(samples, sampleRate) {
  const size = Math.max(1, Math.round(frameSeconds * sampleRate));
  const peaks = [];
  for (let at = 0; at < samples.length; at += size) {
    let peak = 0;
    for (const value of samples.subarray(at, at + size)) peak = Math.max(peak, Math.abs(value));
    peaks.push(peak);
  }
  const floor = peaks.reduce((most, peak) => Math.max(most, peak), 0) * silentShare;
  const last = peaks.findLastIndex((peak) => peak > floor);
  /** @type {Array<[number, number]>} */
  const pauses = [];
  let from = -1;
  for (const [at, peak] of peaks.slice(0, last + 1).entries()) {
    if (peak > floor) {
      if (from > 0 && (at - from) * frameSeconds >= shortestSeconds - 1e-9) {
        pauses.push([(from * size) / sampleRate, (at * size) / sampleRate]);
      }
      from = -1;
    } else if (from < 0) from = at;
  }
  return pauses;
}
