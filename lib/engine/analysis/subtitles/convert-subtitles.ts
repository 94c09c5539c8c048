import "server-only";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { type RunOptions, runProgram } from "@/lib/engine/exec/run-program";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { filmLimits, readSubtitles } from "@/lib/engine/plan/given/read-subtitles";
import { AppError } from "@/lib/base/pure/errors";
import { subtitleTexts } from "./subtitle-texts";

const niceness = 15;

/**
 * Lets ffmpeg turn subtitles of any text format into SRT and reads them. Empty when they cannot be read:
 * they are one source of texts among others.
 * @param input arguments of ffmpeg up to and including `-i` and the stream
 * @throws AppError `aborted`, `program-missing`
 */
export async function convertSubtitles(
  input: readonly string[],
  options: Pick<RunOptions, "signal" | "input"> & { deadlineMs: number },
): Promise<FoundText[]> {
  try {
    const { stdout } = await runProgram(
      ffmpegPath(),
      [...flags("-v error -nostdin"), ...input, ...flags("-c:s srt -f srt pipe:1")],
      {
        ...options,
        niceness,
        stdout: "binary",
        maxStdoutBytes: filmLimits.bytes,
        limits: { memoryBytes: 2 * 1024 ** 3 },
      },
    );
    const read = readSubtitles(stdout, filmLimits);
    return read.ok ? subtitleTexts(read.cues) : [];
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith("program-failed")) return [];
    if (error instanceof AppError && error.code === "program-timeout") return [];
    throw error;
  }
}
