import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { ffmpegPath, ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type Loudness, readLoudness } from "@/lib/engine/probe/analysis/loudness-summary";
import { describeArgs } from "./inspect-args";
import { type ClipProbe, clipProbeSchema } from "./judge-streams";

/** How a finished file is read: both can take long, and both can be ended from outside. */
export type Reading = { signal?: AbortSignal | undefined; deadlineMs: number };

/** What a file says of itself; the text says why it cannot be read. */
export async function probeClip(file: string, run: Reading): Promise<ClipProbe | string> {
  try {
    const { stdout } = await runProgram(ffprobePath(), describeArgs(file), run);
    return clipProbeSchema.parse(JSON.parse(stdout));
  } catch (error) {
    return notReadable(error);
  }
}

/** Reads a file to its end with arguments that measure its loudness. */
export async function readWhole(args: string[], run: Reading): Promise<Loudness | string> {
  try {
    return readLoudness((await runProgram(ffmpegPath(), args, run)).stderrTail);
  } catch (error) {
    return notReadable(error);
  }
}

/** A file that ffmpeg refuses is a finding; a run that was ended from outside is not. */
function notReadable(error: unknown): string {
  const isRefusal = error instanceof AppError && error.code === "program-failed";
  if (!isRefusal || typeof error.details.signal === "string") throw error;
  return "it cannot be read to its end";
}
