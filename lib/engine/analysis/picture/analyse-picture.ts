import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { AnalysedShot } from "@/lib/engine/plan/analysis/media-analysis";
import { createBoundaryFinder } from "./boundary-finder";
import { frameCountOf, type LookedAtFacts, pictureArgs, rateOf } from "./picture-args";
import { createShotMeter } from "./shot-meter";
import { frameBytes, readSmallFrame } from "./small-frame";

const limits = { memoryBytes: 3 * 1024 ** 3 };
/** More shots than this are not told apart: a film of two hours has about 2000. */
const mostShots = 20_000;
/** What is gone on with is looked at again from this long before, so that a cut is judged with what precedes it. */
const runUpSeconds = 4;

export type PictureOrder = {
  file: string;
  facts: LookedAtFacts;
  signal: AbortSignal;
  onProgress?: (fraction: number) => void;
  isUrgent?: boolean;
  /** The first shots, found before an interruption; a hard cut follows the last. */
  begun?: readonly AnalysedShot[];
  /** Is told the first shots when it is interrupted. */
  onInterrupted?: (shots: readonly AnalysedShot[]) => Promise<void>;
};

/**
 * Looks at every frame of a source once and tells its shots. The frames are judged as they come, a few
 * at a time, so that neither memory nor the time between two events grows with the film.
 * @throws AppError of `runProgram`
 */
export async function analysePicture(order: PictureOrder): Promise<AnalysedShot[]> {
  const { file, facts, signal, onProgress, isUrgent = false, begun = [] } = order;
  const rate = rateOf(facts);
  const start = Math.round((begun.at(-1)?.toSeconds ?? 0) * rate);
  // At a whole second, because edges are measured once in each, and at an even frame, because fades are
  // sought from those.
  const evenSeconds = 2 * Math.max(0, Math.floor((start / rate - runUpSeconds) / 2));
  const first = 2 * Math.round((evenSeconds * rate) / 2);
  const frameCount = Math.max(1, frameCountOf(facts) - first);
  const finder = createBoundaryFinder(rate, mostShots);
  const meter = createShotMeter(rate, frameCount, { bars: facts.bars, firstFrame: first });
  const duration = facts.kind === "video" ? facts.durationSeconds : 0;
  let rest: Buffer = Buffer.alloc(0);
  let seen = 0;

  /** All shots from the start of the source, with those that were found before. */
  function shotsWith(boundaries: ReturnType<typeof finder.sure>): AnalysedShot[] {
    if (begun.length === 0) return meter.shots(boundaries, duration);
    const at = start - first;
    const later = boundaries.filter((boundary) => boundary.at > at + 1);
    const shots = meter.shots(later, duration - first / rate, { at, kind: "hard" });
    const shifted = (seconds: number) => seconds + first / rate;
    return [
      ...begun,
      ...shots.map((shot) => ({
        ...shot,
        fromSeconds: shifted(shot.fromSeconds),
        toSeconds: shifted(shot.toSeconds),
        ...(shot.salience
          ? {
              salience: shot.salience.map((one) => ({
                ...one,
                at: Math.round(1000 * shifted(one.at)) / 1000,
              })),
            }
          : {}),
      })),
    ];
  }

  async function keepBegun(): Promise<void> {
    const sure = finder.sure();
    const end = sure.findLastIndex(({ kind, at }) => kind === "hard" && at > start - first + 1);
    if (end < 0) return;
    // Beyond the last sure cut nothing is known yet.
    await order.onInterrupted?.(shotsWith(sure.slice(0, end + 1)).slice(0, -1));
  }

  try {
    await runProgram(ffmpegPath(), pictureArgs(file, facts, isUrgent ? 2 : 1, first), {
      signal,
      limits,
      niceness: isUrgent ? 10 : 19,
      deadlineMs: 120_000 + (frameCount / rate) * 4_000,
      onStdoutBytes(part) {
        rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
        let at = 0;
        for (; at + frameBytes <= rest.length; at += frameBytes) {
          const frame = readSmallFrame(rest.subarray(at, at + frameBytes));
          finder.push(frame);
          meter.push(frame);
          seen += 1;
        }
        rest = Buffer.from(rest.subarray(at));
        onProgress?.(Math.min(1, (first + seen) / (first + frameCount)));
      },
    });
  } catch (thrown) {
    if (signal.aborted) await keepBegun();
    throw thrown;
  }
  return shotsWith(finder.end());
}
