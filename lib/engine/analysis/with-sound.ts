import type { AnalysedShot, SoundAnalysis } from "@/lib/engine/plan/analysis/media-analysis";

/** Digital silence, as a level. */
const silenceDb = -90;

/** Mean power of a stretch of the curve, as a level. */
function meanDb(sound: SoundAnalysis, fromSeconds: number, toSeconds: number): number {
  const from = Math.max(0, Math.floor(fromSeconds / sound.hopSeconds));
  const to = Math.max(from + 1, Math.ceil(toSeconds / sound.hopSeconds));
  const levels = sound.loudnessDb.slice(from, to);
  if (levels.length === 0) return silenceDb;
  const power = levels.reduce((sum, level) => sum + 10 ** (level / 10), 0) / levels.length;
  return Math.max(silenceDb, Math.round(10 * Math.log10(Math.max(power, 1e-9)) * 10) / 10);
}

/** The shots with what their sound says: how loud they are, and in which share of them somebody speaks. */
export function withSound(
  shots: readonly AnalysedShot[],
  sound: SoundAnalysis | null,
): AnalysedShot[] {
  if (!sound) return [...shots];
  let firstSpeech = 0;
  return shots.map((shot) => {
    const { fromSeconds, toSeconds } = shot;
    while ((sound.speech[firstSpeech]?.[1] ?? Number.POSITIVE_INFINITY) <= fromSeconds)
      firstSpeech += 1;
    let spoken = 0;
    for (let i = firstSpeech; (sound.speech[i]?.[0] ?? toSeconds) < toSeconds; i += 1) {
      const [from = 0, to = 0] = sound.speech[i] ?? [];
      spoken += Math.min(to, toSeconds) - Math.max(from, fromSeconds);
    }
    const share = toSeconds > fromSeconds ? spoken / (toSeconds - fromSeconds) : 0;
    return {
      ...shot,
      speechShare: Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000,
      loudnessDb: meanDb(sound, fromSeconds, toSeconds),
    };
  });
}
