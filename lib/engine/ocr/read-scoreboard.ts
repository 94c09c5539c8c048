import "server-only";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { filmLayout } from "./film-layout";
import { probeFilm } from "./probe-film";
import { readBoard } from "./read-board";
import type { BoardRead } from "./steady-board";
import { canReadPictures, withTextReader } from "./text-reader";

const niceness = 5;

/**
 * What the scoreboard of a film says, once a second: a text that stands still and holds two numbers.
 * Moments at which it is hidden or cannot be read are left out; empty without a scoreboard.
 * @throws AppError of `runProgram`
 */
export async function readScoreboard(
  file: string,
  facts: MediaFacts,
  signal: AbortSignal,
): Promise<BoardRead[]> {
  if (!canReadPictures) return [];
  const source = { file, facts };
  const deadlineMs = 600_000 + facts.durationSeconds * 5000;
  return withTextReader({ signal, deadlineMs, niceness }, async (reader) => {
    const { probes, size, stepSeconds } = await probeFilm(reader, source, () => undefined);
    const film = { durationSeconds: facts.durationSeconds, stepSeconds };
    const { scoreboard } = filmLayout(probes, size, film);
    if (scoreboard === null) return [];
    return readBoard(reader, source, { board: scoreboard, size }, () => undefined);
  });
}
