import "server-only";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { filmPictures, sizeOf, wholePicture } from "@/lib/engine/ocr/picture-args";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { makePoster } from "@/lib/engine/probe/analysis/make-poster";
import { withColourTable } from "@/lib/engine/probe/colour/table-file";

/** Enough to see what goes on; providers take money by the pixel. */
const longestSide = 512;
const deadlineMs = 60_000;
const limits = { memoryBytes: 3 * 1024 ** 3 };

/**
 * One small JPEG of a film at a moment, or of a still.
 * @throws AppError of `runProgram`
 */
export async function shotPicture(
  { file, facts }: { file: string; facts: MediaFacts },
  atSeconds: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-picture-"));
  const picture = path.join(folder, "picture.jpg");
  try {
    if (facts.kind === "image") await makePoster(file, facts, picture, signal);
    else {
      await withColourTable(path.join(folder, "table"), async (tableOf, write) => {
        const size = sizeOf(facts, wholePicture, longestSide);
        const frames = { fromSeconds: atSeconds, framesPerSecond: 1, count: 1 };
        const { args } = filmPictures(
          { file, facts },
          { part: wholePicture, frames, size },
          tableOf,
        );
        await write();
        const output = ["-pix_fmt", "yuvj420p", "-q:v", "5", "-f", "mjpeg", `file:${picture}`];
        await runProgram(ffmpegPath(), [...args, ...output], { signal, deadlineMs, limits });
      });
    }
    return await readFile(picture);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
