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

export type PictureOrder = {
  file: string;
  facts: LookedAtFacts;
  signal: AbortSignal;
  onProgress?: (fraction: number) => void;
  isUrgent?: boolean;
};

/**
 * Looks at every frame of a source once and tells its shots. The frames are judged as they come, a few
 * at a time, so that neither memory nor the time between two events grows with the film.
 * @throws AppError of `runProgram`
 */
export async function analysePicture(order: PictureOrder): Promise<AnalysedShot[]> {
  const { file, facts, signal, onProgress, isUrgent = false } = order;
  const rate = rateOf(facts);
  const frameCount = frameCountOf(facts);
  const finder = createBoundaryFinder(rate, mostShots);
  const meter = createShotMeter(rate, frameCount);
  let rest: Buffer = Buffer.alloc(0);
  let seen = 0;
  await runProgram(ffmpegPath(), pictureArgs(file, facts, isUrgent ? 2 : 1), {
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
      onProgress?.(Math.min(1, seen / frameCount));
    },
  });
  const duration = facts.kind === "video" ? facts.durationSeconds : 0;
  return meter.shots(finder.end(), duration);
}
