import { sumOf } from "../arithmetic/share-frames";
import type { ShownPicks } from "../length/fit-picks";
import type { PlanWarning } from "../plan-warnings";
import type { Passage, Taken } from "./passage";

/** The shots of an output, by passage. */
export type Matched = { taken: Taken[][]; warnings: Set<PlanWarning> };

/** Footage of one source runs forward inside a passage. */
function inTime(taken: readonly Taken[]): Taken[] {
  const sources = [...new Set(taken.map(({ shot }) => shot.media.mediaId))];
  return sources.flatMap((mediaId) =>
    taken
      .filter(({ shot }) => shot.media.mediaId === mediaId)
      .sort((one, other) => one.shot.from - other.shot.from),
  );
}

/** The shots as they follow each other in the clip. With `isPinned` the first one stays the first. */
export const asShown = ({ taken, warnings }: Matched, isPinned: boolean): Matched => ({
  warnings,
  taken: taken.map((own, at) =>
    isPinned && at === 0 ? [...own.slice(0, 1), ...inTime(own.slice(1))] : inTime(own),
  ),
});

/** What an output shows with these shots. */
export function showMatched(
  { taken, warnings }: Matched,
  passages: readonly Pick<Passage, "frames">[],
): ShownPicks {
  const picks = taken.flatMap((own, group) =>
    own.map(({ shot, frames, by }) => ({ shot, group, filler: by === "turn", frames })),
  );
  return { picks, warnings, targetFrames: sumOf(passages.map(({ frames }) => frames)) };
}

/** The same for outputs that show the same shots. */
export function signatureOf(taken: readonly (readonly Taken[])[]): string {
  return taken
    .flat()
    .map(({ shot }) => shot.id)
    .join(" ");
}
