import "server-only";
import { stat } from "node:fs/promises";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { withColourTable } from "../colour/table-file";
import { type PicturedFacts, type Sprite, spriteArgs, spriteLayout } from "./analyse-args";
import { madeByRename } from "@/lib/base/files/made-by-rename";

/** Up to this length all frames are decoded: key frames are too rare in a short video. */
const shortSeconds = 20;

/**
 * Draws the sprite sheet for scrubbing by hover and returns its layout; null for a file without a
 * moving picture.
 * @throws AppError of `runProgram`
 */
export async function makeSprite(
  file: string,
  facts: PicturedFacts,
  output: string,
  signal?: AbortSignal,
): Promise<Sprite | null> {
  const sprite = spriteLayout(facts);
  if (sprite === null) return null;
  const draw = async (temporary: string, keyFramesOnly: boolean) => {
    await withColourTable(temporary, async (tableOf, write) => {
      const args = spriteArgs(file, facts, sprite, { output: temporary, keyFramesOnly, tableOf });
      await write();
      await runProgram(ffmpegPath(), args, {
        signal,
        niceness: 10,
        deadlineMs: 120_000 + facts.durationSeconds * 1_000,
        limits: { memoryBytes: 3 * 1024 ** 3 },
      });
    });
  };
  await madeByRename(output, async (temporary) => {
    await draw(temporary, facts.durationSeconds > shortSeconds);
    const drawn = await stat(temporary).catch(() => null);
    // In some files no frame is marked as a key frame: decode all frames.
    if (!drawn || drawn.size === 0) await draw(temporary, false);
  });
  return sprite;
}
