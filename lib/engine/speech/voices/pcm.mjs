/**
 * Reads, writes, trims, resamples and levels sound, as samples from -1 to 1. Plain JavaScript, because
 * the voice scripts run in Node without a build.
 */

const marginSeconds = 0.03;
const frameSeconds = 0.005;
/** A frame counts as voice when its peak is above this share of the file's peak (-45 dB). */
const voiceShare = 10 ** (-45 / 20);
/** A file whose peak is below this is silent (-60 dBFS). */
const silencePeak = 0.001;
const edgeFadeSeconds = 0.004;
/** Half width of the resampling kernel, in samples of the lower rate. */
const kernelHalfWidth = 24;
/** Above this level peaks are compressed towards a ceiling of -1 dBFS. */
const kneeLevel = 0.7;
const ceilingLevel = 0.89;

/**
 * Reads a 16-bit PCM WAV file and averages its channels. A chunk whose size is larger than the file,
 * as stream writers leave it, extends to the end of the file.
 * @param {Buffer} bytes
 * @returns {{ samples: Float32Array, sampleRate: number }}
 */
export function readWav(bytes) {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WAVE") {
    throw new Error("not a WAV file");
  }
  let channels = 0;
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const start = at + 8;
    if (id === "fmt ") {
      if (bytes.readUInt16LE(start + 14) !== 16) throw new Error("not a 16-bit WAV file");
      channels = bytes.readUInt16LE(start + 2);
      sampleRate = bytes.readUInt32LE(start + 4);
    }
    if (id === "data") {
      if (channels === 0) throw new Error("a WAV file without format");
      const end = Math.min(bytes.length, start + size);
      return { samples: mixDown(bytes.subarray(start, end), channels), sampleRate };
    }
    at = start + size + (size % 2);
  }
  throw new Error("a WAV file without sound");
}

/** @param {Buffer} data @param {number} channels @returns {Float32Array} */
function mixDown(data, channels) {
  const samples = new Float32Array(Math.floor(data.length / 2 / channels));
  for (let i = 0; i < samples.length; i += 1) {
    let sum = 0;
    for (let c = 0; c < channels; c += 1) sum += data.readInt16LE((i * channels + c) * 2);
    samples[i] = sum / channels / 32768;
  }
  return samples;
}

/**
 * Writes a mono 16-bit PCM WAV file with the plain header of 44 bytes.
 * @param {Float32Array} samples
 * @param {number} sampleRate
 * @returns {Buffer}
 */
export function writeWav(samples, sampleRate) {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (let i = 0; i < samples.length; i += 1) {
    const value = Math.round((samples[i] ?? 0) * 32768);
    bytes.writeInt16LE(Math.max(-32768, Math.min(32767, value)), 44 + i * 2);
  }
  return bytes;
}

/**
 * Where the voice is, with 30 ms of silence on either side, in samples; null when there is none.
 * @param {Float32Array} samples
 * @param {number} sampleRate
 * @returns {{ start: number, end: number } | null}
 */
export function voiceRange(samples, sampleRate) {
  const frame = Math.max(1, Math.round(frameSeconds * sampleRate));
  const peaks = [];
  for (let at = 0; at < samples.length; at += frame) {
    let peak = 0;
    for (const value of samples.subarray(at, at + frame)) peak = Math.max(peak, Math.abs(value));
    peaks.push(peak);
  }
  const loudest = peaks.reduce((most, peak) => Math.max(most, peak), 0);
  if (loudest < silencePeak) return null;
  const isVoice = (/** @type {number} */ peak) => peak >= loudest * voiceShare;
  const margin = Math.round(marginSeconds * sampleRate);
  return {
    start: Math.max(0, peaks.findIndex(isVoice) * frame - margin),
    end: Math.min(samples.length, (peaks.findLastIndex(isVoice) + 1) * frame + margin),
  };
}

/**
 * Shortens the silence before and after the voice and fades the edges, so that a caption timed to the
 * file is in time with the voice. Returns no samples when there is no voice.
 * @param {Float32Array} samples
 * @param {number} sampleRate
 * @returns {Float32Array}
 */
export function trimSilence(samples, sampleRate) {
  const range = voiceRange(samples, sampleRate);
  if (!range) return new Float32Array(0);
  const voice = samples.slice(range.start, range.end);
  return fadeEdges(voice, Math.round(edgeFadeSeconds * sampleRate));
}

/** @param {Float32Array} samples @param {number} length @returns {Float32Array} */
function fadeEdges(samples, length) {
  for (let i = 0; i < Math.min(length, samples.length / 2); i += 1) {
    const gain = i / length;
    samples[i] = (samples[i] ?? 0) * gain;
    const mirror = samples.length - 1 - i;
    samples[mirror] = (samples[mirror] ?? 0) * gain;
  }
  return samples;
}

/**
 * Changes the sample rate with a windowed sinc (Hann, 24 samples each side), one kernel per phase.
 * @param {Float32Array} samples
 * @param {number} from
 * @param {number} to
 * @returns {Float32Array}
 */
export function resample(samples, from, to) {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  const stretch = Math.max(1, from / to);
  const half = Math.ceil(kernelHalfWidth * stretch);
  const kernels = Array.from({ length: up }, (_, phase) => kernel(phase / up, half, stretch));
  const padded = new Float64Array(samples.length + 2 * half);
  padded.set(samples, half);
  const result = new Float32Array(Math.round((samples.length * to) / from));
  for (let i = 0; i < result.length; i += 1) {
    const position = i * down;
    const taps = kernels[position % up];
    if (!taps) continue;
    // The padded copy begins with `half` empty samples.
    const first = Math.floor(position / up) + 1;
    let sum = 0;
    for (let k = 0; k < taps.length; k += 1) {
      sum += /** @type {number} */ (taps[k]) * /** @type {number} */ (padded[first + k]);
    }
    result[i] = sum;
  }
  return result;
}

/** @param {number} fraction @param {number} half @param {number} stretch @returns {Float64Array} */
function kernel(fraction, half, stretch) {
  const taps = new Float64Array(half * 2);
  let sum = 0;
  for (let k = 0; k < taps.length; k += 1) {
    const x = k - half + 1 - fraction;
    const sinc = x === 0 ? 1 : Math.sin((Math.PI * x) / stretch) / ((Math.PI * x) / stretch);
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / half);
    taps[k] = Math.abs(x) < half ? sinc * window : 0;
    sum += taps[k] ?? 0;
  }
  return taps.map((tap) => tap / sum);
}

/** @param {number} a @param {number} b @returns {number} */
function greatestCommonDivisor(a, b) {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * Applies a fixed gain. Peaks above the knee are compressed, so that none exceeds -1 dBFS.
 * @param {Float32Array} samples
 * @param {number} gainDb
 * @returns {Float32Array}
 */
export function level(samples, gainDb) {
  const gain = 10 ** (gainDb / 20);
  const room = ceilingLevel - kneeLevel;
  return samples.map((value) => {
    const loud = Math.abs(value * gain);
    if (loud <= kneeLevel) return value * gain;
    return Math.sign(value) * (kneeLevel + room * Math.tanh((loud - kneeLevel) / room));
  });
}

/** The usual bleep of 1 kHz, well below the peaks of a voice. */
const toneHertz = 1000;
const toneLevel = 0.14;

/**
 * Makes the bleep that replaces a forbidden word.
 * @param {number} seconds
 * @param {number} sampleRate
 * @returns {Float32Array}
 */
export function tone(seconds, sampleRate) {
  const samples = Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => toneLevel * Math.sin((2 * Math.PI * toneHertz * i) / sampleRate),
  );
  return fadeEdges(samples, Math.round(2 * edgeFadeSeconds * sampleRate));
}

/**
 * Concatenates sounds.
 * @param {readonly Float32Array[]} sounds
 * @returns {Float32Array}
 */
export function join(sounds) {
  const only = sounds[0];
  if (only && sounds.length === 1) return only;
  const all = new Float32Array(sounds.reduce((sum, sound) => sum + sound.length, 0));
  let at = 0;
  for (const sound of sounds) {
    all.set(sound, at);
    at += sound.length;
  }
  return all;
}
