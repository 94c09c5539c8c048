import "server-only";
import { log } from "@/lib/base/log";
import { AppError } from "@/lib/base/pure/errors";
import { readShots } from "@/lib/engine/plan/analysis/read-analysis";
import type { AnalysedShot, SoundAnalysis } from "@/lib/engine/plan/analysis/media-analysis";
import type { LooksResult } from "@/lib/engine/plan/analysis/pass-results";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { analysePicture } from "./picture/analyse-picture";
import { plainAnalysis } from "@/lib/engine/plan/analysis/plain-analysis";
import type { PassInput } from "./pass-input";
import { withSound } from "./with-sound";

/** Rises when the results for a file change: its stored analysis is then made again. */
export const looksVersion = 3;

/** Makes the curves of a source's sound; null when nothing can be heard. */
export type AnalyseSound = (
  file: string,
  facts: MediaFacts,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
) => Promise<SoundAnalysis | null>;

/** A film whose sound cannot be decoded is looked at all the same; a child that was ended is no such sound. */
function withoutSound(thrown: unknown): null {
  const isUnreadable =
    thrown instanceof AppError &&
    thrown.code === "program-failed" &&
    typeof thrown.details.exitCode === "number";
  if (!isUnreadable) throw thrown;
  log.warn({ err: thrown }, "the sound could not be analysed");
  return null;
}

/** The sound takes about this share of the time. */
const soundShare = 0.25;

/** The shots of a source; those that an interrupted try has found are not looked at again. */
async function shotsOf(input: PassInput, report: (share: number) => void): Promise<AnalysedShot[]> {
  const { file, facts, isUrgent, signal, parts } = input;
  if (facts.kind === "audio") return [...plainAnalysis(facts).shots];
  const kept = await parts.read();
  const whole = readShots(kept.get("picture"));
  if (whole) return whole;
  const begun = readShots(kept.get("first shots")) ?? [];
  const onInterrupted = (shots: readonly AnalysedShot[]) => parts.keep("first shots", { shots });
  const order = { file, facts, isUrgent, signal, begun, onInterrupted, onProgress: report };
  const shots = await analysePicture(order);
  await parts.keep("picture", { shots });
  return shots;
}

/** Looks and listens through a whole source: one decode of the picture, one of the sound. */
export function createLooksPass(analyseSound: AnalyseSound | null) {
  return {
    version: looksVersion,
    async analyse(input: PassInput): Promise<LooksResult> {
      const { file, facts, signal, onProgress } = input;
      const hears = analyseSound !== null && facts.hasAudio;
      const pictureShare = hears ? 1 - soundShare : 1;
      const shots = await shotsOf(input, (fraction) => onProgress(fraction * pictureShare));
      const hear = async () => {
        if (!hears) return null;
        const tell = (share: number) => onProgress(pictureShare + share * soundShare);
        return analyseSound(file, facts, signal, tell).catch(withoutSound);
      };
      const sound = await hear();
      onProgress(1);
      return { durationSeconds: facts.durationSeconds, shots: withSound(shots, sound), sound };
    },
  };
}
