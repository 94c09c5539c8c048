import "server-only";
import { ffprobePath } from "@/lib/engine/exec/programs";
import { type RunOptions, runProgram } from "@/lib/engine/exec/run-program";
import { keyTimesArgs } from "./probe-args";

/**
 * The longest time between two key pictures of a stream, in seconds. The stretch before the first and
 * the stretch after the last key picture count too.
 * @throws AppError of `runProgram`
 */
export async function measureKeyGap(
  file: string,
  stream: { demuxer: string; index: number },
  options: Pick<RunOptions, "signal" | "deadlineMs" | "limits">,
): Promise<number> {
  const gaps = createKeyGaps();
  const args = keyTimesArgs(file, stream.demuxer, stream.index);
  await runProgram(ffprobePath(), args, { ...options, onStdoutLine: (line) => gaps.read(line) });
  return gaps.longestSeconds();
}

/** Reads the lines of `keyTimesArgs`: presentation time, decoding time, flags (`K` for a key picture). */
function createKeyGaps() {
  let last: number | null = null;
  let end = 0;
  let longest = 0;
  return {
    read(line: string): void {
      const [shown = "", decoded = "", marks = ""] = line.split(",");
      const time = [shown, decoded].map(Number.parseFloat).find(Number.isFinite);
      if (time === undefined) return;
      last ??= time;
      end = Math.max(end, time);
      if (!marks.startsWith("K")) return;
      longest = Math.max(longest, time - last);
      last = time;
    },
    longestSeconds: () => Math.round(Math.max(longest, end - (last ?? end)) * 1000) / 1000,
  };
}
