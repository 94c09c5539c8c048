/** Sound is compared at this rate, in one channel: enough for speech, music and their times. */
export const traceRate = 16_000;
/** From two channels one, so that neither sounds of one side nor opposite ones are lost. */
export const traceFilter = `pan=mono|c0=0.67*c0+0.33*c1,aresample=${traceRate}`;

export type Stretch = { from: number; to: number };

/** What the sound of a clip must be: the mix as it was made, and what the plan's own files say. */
export type SoundEvidence = {
  seconds: number;
  /** The mix before its mastering. */
  trace: Int16Array;
  /** What mastering added. */
  gainDb: number;
  /** When music and shots are loud enough to be heard, in seconds of the output. */
  heard: readonly Stretch[];
  spoken: readonly { atSeconds: number; samples: Int16Array }[];
};

/** Samples of 16 bit, little endian, wherever they lie in memory. */
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
