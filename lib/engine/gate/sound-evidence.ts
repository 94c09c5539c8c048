/** Sound is compared at this rate, in one channel, which is enough for speech, music and their timing. */
export const traceRate = 16_000;
/** Mixes two channels into one so that neither one-sided nor opposite-phase sound is lost. */
export const traceFilter = `pan=mono|c0=0.67*c0+0.33*c1,aresample=${traceRate}`;

export type Stretch = { from: number; to: number };

/** What a clip's sound is judged by: its mix, and measurements of the planned source files. */
export type SoundEvidence = {
  seconds: number;
  /** How loud the clip shall be. */
  lufs: number;
  /** The mix before its mastering. */
  trace: Int16Array;
  /** Gain that mastering added, in dB. */
  gainDb: number;
  /** When music and shots are loud enough to be heard, in seconds of the output. */
  heard: readonly Stretch[];
  spoken: readonly { atSeconds: number; samples: Int16Array }[];
};

/** Bytes as 16-bit little-endian samples, whatever their alignment in memory. */
export function toSamples(bytes: Uint8Array): Int16Array {
  const even = bytes.byteLength - (bytes.byteLength % 2);
  return new Int16Array(Uint8Array.prototype.slice.call(bytes, 0, even).buffer);
}

export const binSeconds = 0.05;
const binSamples = traceRate * binSeconds;

/** Level of every bin in dB of full scale; silence is -120. */
export function levelsOf(samples: Int16Array): number[] {
  return Array.from({ length: Math.ceil(samples.length / binSamples) }, (_, bin) => {
    const part = samples.subarray(bin * binSamples, (bin + 1) * binSamples);
    let sum = 0;
    for (const sample of part) sum += sample * sample;
    const mean = sum / Math.max(1, part.length) / 32_768 ** 2;
    return Math.max(-120, 10 * Math.log10(Math.max(1e-12, mean)));
  });
}
