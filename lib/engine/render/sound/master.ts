import type { Loudness } from "@/lib/engine/probe/analysis/loudness-summary";

const target = { toleranceLu: 0.5, truePeakDb: -1.1 } as const;

/** Upper bound of the gain: a whisper, a click or room noise must not become a roar. */
const mostGainDb = 20;

export type Master = { gainDb: number; ceilingDb: number; limit: boolean };

/**
 * First guess: the gain to the target, and a limiter where peaks would pass the ceiling.
 * @param wantedLufs how loud the clip shall be
 */
export function firstMaster(mix: Loudness, wantedLufs: number): Master {
  const gainDb = mix.lufs === null ? 0 : Math.min(mostGainDb, wantedLufs - mix.lufs);
  const ceilingDb = -2;
  return { gainDb, ceilingDb, limit: (mix.truePeakDb ?? -120) + gainDb > ceilingDb };
}

/** The next attempt after a measurement, or null when the result is good or cannot be improved. */
export function correctedMaster(last: Master, heard: Loudness, wantedLufs: number): Master | null {
  if (heard.lufs === null) return null;
  const missing = wantedLufs - heard.lufs;
  const gainDb = Math.min(mostGainDb, last.gainDb + missing);
  const over = (heard.truePeakDb ?? -120) - target.truePeakDb;
  const louder = Math.abs(missing) > target.toleranceLu && Math.abs(gainDb - last.gainDb) > 0.1;
  if (over <= 0 && !louder) return null;
  return {
    gainDb: louder ? gainDb : last.gainDb,
    ceilingDb: over > 0 ? last.ceilingDb - over - 0.2 : last.ceilingDb,
    limit: true,
  };
}
