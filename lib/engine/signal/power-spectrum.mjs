/**
 * Makes a function that writes the power of each bin of a Hann-windowed frame: bin `k` stands for the
 * frequency `k * rate / size`. White noise with root mean square `r` has a mean power of `powerOfNoise * r²`.
 * @param {number} size samples of a frame, a power of two
 */
export function createSpectrum(size) {
  const window = Float32Array.from(
    { length: size },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
  );
  const bits = Math.log2(size);
  const order = Uint16Array.from({ length: size }, (_, i) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
  const half = size / 2;
  const cosines = Float32Array.from({ length: half }, (_, k) =>
    Math.cos((-2 * Math.PI * k) / size),
  );
  const sines = Float32Array.from({ length: half }, (_, k) => Math.sin((-2 * Math.PI * k) / size));
  const re = new Float32Array(size);
  const im = new Float32Array(size);

  /** In place, decimation in time. Source: Cooley and Tukey 1965. */
  function transform() {
    for (let length = 2; length <= size; length *= 2) {
      const reach = length / 2;
      const stride = size / length;
      for (let start = 0; start < size; start += length) {
        for (let k = 0; k < reach; k += 1) {
          const low = start + k;
          const high = low + reach;
          const c = cosines[k * stride] ?? 0;
          const s = sines[k * stride] ?? 0;
          const a = re[high] ?? 0;
          const b = im[high] ?? 0;
          const r = a * c - b * s;
          const i = a * s + b * c;
          re[high] = (re[low] ?? 0) - r;
          im[high] = (im[low] ?? 0) - i;
          re[low] = (re[low] ?? 0) + r;
          im[low] = (im[low] ?? 0) + i;
        }
      }
    }
  }

  return {
    powerOfNoise: window.reduce((sum, one) => sum + one * one, 0),
    /** @param {Float32Array} frame `size` samples @param {Float32Array} power gets `size / 2` values */
    measure(frame, power) {
      for (let i = 0; i < size; i += 1) {
        const from = order[i] ?? 0;
        re[i] = (frame[from] ?? 0) * (window[from] ?? 0);
      }
      im.fill(0);
      transform();
      for (let k = 0; k < half; k += 1) power[k] = (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2;
    },
  };
}
