import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type PicturedFacts, posterArgs } from "./analyse-args";
import { withColourTable } from "../colour/table-file";
import { drawPicture } from "../pictures/picture-process";
import { madeByRename } from "@/lib/base/files/made-by-rename";

/**
 * Draws a JPEG by which people recognise a file, with sides of at most 640 px. Returns false for sound,
 * which has no picture.
 * @throws AppError of `runProgram`
 */
export async function makePoster(
  file: string,
  facts: PicturedFacts,
  output: string,
  signal?: AbortSignal,
): Promise<boolean> {
  if (facts.kind === "audio" || facts.kind === "text") return false;
  await madeByRename(output, async (temporary) => {
    if (facts.copied) {
      const isJpeg = facts.formatName === "jpeg_pipe";
      await drawPicture({ file, isJpeg }, { output: temporary, as: "jpeg", side: 640 }, signal);
      return;
    }
    await withColourTable(temporary, async (tableOf, write) => {
      const args = posterArgs(file, facts, temporary, tableOf);
      await write();
      await runProgram(ffmpegPath(), args, {
        signal,
        deadlineMs: 60_000,
        limits: { memoryBytes: 3 * 1024 ** 3 },
      });
    });
  });
  return true;
}
