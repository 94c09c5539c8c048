import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { Size } from "./film-layout";
import { filmPictures } from "./picture-args";
import type { StandingBox } from "./standing-boxes";
import { type BoardRead, steadyBoard } from "./steady-board";
import type { TextReader } from "./text-reader";
import { withPictures } from "./with-pictures";

/** How often a board is read, per second: a score stands longer. */
export const boardFramesPerSecond = 1;
/** Lines are read at this height at least; smaller ones are enlarged. */
const comfortableHeight = 30;
const mostEnlarged = 3;

/**
 * Reads a board that stands still in a film, once a second.
 * @param size of the picture in whose pixels the board is given
 */
export async function readBoard(
  reader: TextReader,
  source: { file: string; facts: MediaFacts },
  { board, size }: { board: StandingBox; size: Size },
  onProgress: (atSeconds: number) => void,
): Promise<BoardRead[]> {
  const margin = board.line.height / 2;
  const left = Math.max(0, board.region.x - 2 * margin);
  const top = Math.max(0, board.region.y - margin);
  const right = Math.min(size.width, board.region.x + board.region.width + 2 * margin);
  const bottom = Math.min(size.height, board.region.y + board.region.height + margin);
  const part = {
    x: left / size.width,
    y: top / size.height,
    width: (right - left) / size.width,
    height: (bottom - top) / size.height,
  };
  const larger = Math.min(mostEnlarged, Math.max(1, comfortableHeight / board.line.height));
  const even = (side: number) => 2 * Math.round((side * larger) / 2);
  const drawn = { width: even(right - left), height: even(bottom - top) };
  const count = Math.max(1, Math.floor(source.facts.durationSeconds * boardFramesPerSecond));
  const frames = { fromSeconds: 0, framesPerSecond: boardFramesPerSecond, count };
  const reads: BoardRead[] = [];
  await withPictures(
    (tableOf) => filmPictures(source, { part, frames, size: drawn }, tableOf),
    (pictures) =>
      reader.read(pictures, { longestSide: 960, lowestHeight: 10, mostBoxes: 16 }, (lines) => {
        const atSeconds = reads.length / boardFramesPerSecond;
        reads.push({ atSeconds, text: lines.map(({ text }) => text).join(" / ") });
        onProgress(atSeconds);
      }),
  );
  return steadyBoard(reads);
}
