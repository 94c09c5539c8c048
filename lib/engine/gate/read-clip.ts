import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { ffmpegPath, ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type Loudness, readLoudness } from "@/lib/engine/probe/analysis/loudness-summary";
import { describeArgs } from "./inspect-args";
import { type ClipProbe, clipProbeSchema } from "./judge-streams";

/** Limits for reading a finished file, which can take long: a cancel signal and a deadline. */
export type Reading = { signal?: AbortSignal | undefined; deadlineMs: number };

/** The stream description of a file, or a text that says why the file cannot be read. */
export async function probeClip(file: string, run: Reading): Promise<ClipProbe | string> {
  try {
    const { stdout } = await runProgram(ffprobePath(), describeArgs(file), run);
    return clipProbeSchema.parse(JSON.parse(stdout));
  } catch (error) {
    return notReadable(error);
  }
}

/** Decodes a whole file with arguments that measure its loudness; a text says why it cannot be read. */
export async function readWhole(args: string[], run: Reading): Promise<Loudness | string> {
  try {
    return readLoudness((await runProgram(ffmpegPath(), args, run)).stderrTail);
  } catch (error) {
    return notReadable(error);
  }
}

/** Returns ffmpeg's refusal of a file as a finding; rethrows when the run was cancelled or timed out. */
function notReadable(error: unknown): string {
  const isRefusal = error instanceof AppError && error.code === "program-failed";
  if (!isRefusal || typeof error.details.signal === "string") throw error;
  return "it cannot be read to its end";
}
