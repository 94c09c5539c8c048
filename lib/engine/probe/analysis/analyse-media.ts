import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { type AnalysedFacts, analyseArgs, readBlackLine } from "./analyse-args";
import { readLoudness } from "./loudness-summary";

const limits = { memoryBytes: 3 * 1024 ** 3 };
const mostBlackRanges = 1000;

/**
 * Analyses a whole file for facts that a probe cannot provide: stretches of black, and the loudness.
 * @throws AppError of `runProgram`
 */
export async function analyseMedia(
  file: string,
  facts: AnalysedFacts & Pick<MediaFacts, "durationSeconds">,
  signal?: AbortSignal,
): Promise<Pick<MediaFacts, "blackRanges" | "loudnessLufs">> {
  if (facts.kind === "image" || facts.kind === "text")
    return { blackRanges: [], loudnessLufs: null };
  const blackRanges: Array<{ from: number; to: number }> = [];
  const { stderrTail } = await runProgram(ffmpegPath(), analyseArgs(file, facts), {
    signal,
    limits,
    niceness: 10,
    deadlineMs: 120_000 + facts.durationSeconds * 4_000,
    onStderrLine(line) {
      const range = readBlackLine(line);
      if (range && blackRanges.length < mostBlackRanges) blackRanges.push(range);
    },
  });
  return { blackRanges, loudnessLufs: facts.hasAudio ? readLoudness(stderrTail).lufs : null };
}
