/** The summary that ebur128 prints at its end. */
export type Loudness = {
  /** Integrated loudness; null when nothing passed the gate. */
  lufs: number | null;
  /** True peak in dBFS; null for digital silence, or when it was not measured. */
  truePeakDb: number | null;
};

/** Reads the last summary in ffmpeg's stderr. */
export function readLoudness(stderr: string): Loudness {
  const summary = stderr.slice(Math.max(0, stderr.lastIndexOf("Summary:")));
  const lufs = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1] ?? Number.NaN);
  const peak = Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1] ?? Number.NaN);
  return {
    lufs: Number.isFinite(lufs) && lufs > -69 ? lufs : null,
    truePeakDb: Number.isFinite(peak) && peak > -120 ? peak : null,
  };
}
