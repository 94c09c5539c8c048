/** Bands of the low, middle and high frequencies, in bins of 31.25 Hz: up to 190 Hz, 1.9 kHz and 8 kHz. */
const bandEnds = [6, 61, 256];

/** Values that come one after another, without a known end. */
function createSeries() {
  let values = new Float32Array(4096);
  let length = 0;
  return {
    /** @param {number} value */
    push(value) {
      if (length === values.length) {
        const larger = new Float32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    values: () => values.subarray(0, length),
  };
}

/** How much begins in each of three bands, per spectrum: the sum of what grew since the last one. */
export function createOnsetStrength() {
  const series = bandEnds.map(createSeries);
  /** @type {Float32Array | undefined} */
  let previous;
  return {
    /** @param {Float32Array} power one spectrum */
    push(power) {
      const before = previous ?? new Float32Array(power.length);
      let bin = 1;
      for (const [band, end] of bandEnds.entries()) {
        let growth = 0;
        for (; bin < end; bin += 1) {
          const level = Math.log1p(100 * Math.sqrt(power[bin] ?? 0));
          const rise = level - (before[bin] ?? 0);
          if (rise > 0) growth += rise;
          before[bin] = level;
        }
        series[band]?.push(previous ? growth : 0);
      }
      previous = before;
    },
    /** @returns {Float32Array[]} low, middle and high band */
    finish: () => series.map((one) => one.values()),
  };
}
