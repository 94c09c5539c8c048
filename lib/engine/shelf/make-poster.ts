import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type PicturedFacts, posterArgs } from "./analyse-args";
import { madeByRename } from "@/lib/base/files/made-by-rename";

/**
 * Draws a JPEG to know a file by, at most 640 px; answers false for sound, which has no picture.
 * @throws AppError of `runProgram`
 */
export async function makePoster(
  file: string,
  facts: PicturedFacts,
  output: string,
  signal?: AbortSignal,
): Promise<boolean> {
  if (facts.kind === "audio") return false;
  await madeByRename(output, async (temporary) => {
    await runProgram(ffmpegPath(), posterArgs(file, facts, temporary), {
      signal,
      deadlineMs: 60_000,
      limits: { memoryBytes: 3 * 1024 ** 3 },
    });
  });
  return true;
}
