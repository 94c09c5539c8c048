import { type Demand, type Pick, type ClipDraft, slowestSpeed } from "./pick-shots";
import type { Random } from "../arithmetic/seeded-random";

function leastPicked(board: ClipDraft, groups: readonly number[], dice: Random): number {
  const least = Math.min(...groups.map((group) => board.rows[group]?.length ?? 0));
  return dice.pick(groups.filter((group) => (board.rows[group]?.length ?? 0) === least));
}

/**
 * Where the next filler may come from. Source: IMS docs: groups that are neither first nor last.
 * With one or two groups that rule cannot hold and all serve; and before anything is shown twice
 * the first and last group serve too.
 */
function fillerPick(board: ClipDraft, dice: Random): Pick | null {
  const all = [...board.catalog.groups.keys()];
  const middle = all.length > 2 ? all.slice(1, -1) : all;
  for (const groups of [middle, all]) {
    const able = groups.filter((group) => board.hasUnused(group));
    if (able.length === 0) continue;
    if (groups.length !== middle.length) board.warnings.add("filler-beyond-middle");
    return board.draw(leastPicked(board, able, dice), true);
  }
  return null;
}

/** Filler that would make the clip faster than this is cut instead. */
const unhurriedSpeed = 1.25;
/** Filler is not cut to less than half a second, in frames. */
const leastFillerFrames = 13;

/** Adds filler to a clip that has one shot of every group until it is about long enough. */
export function fillWhole(
  board: ClipDraft,
  demand: Extract<Demand, { kind: "whole" }>,
  dice: Random,
): void {
  const all = [...board.catalog.groups.keys()];
  const target = demand.targetFrames(board.rows.flat());
  while (!board.full) {
    const filled = board.filledFrames();
    if (filled >= target) return;
    const fresh = fillerPick(board, dice);
    if (fresh) {
      const gain = board.gainOf(fresh);
      const near = target - filled <= gain / 2 && filled >= target * slowestSpeed;
      if (demand.fill === "about" && near) return;
      const spare = Math.max(0, Math.floor(filled + gain - target * unhurriedSpeed));
      board.put({
        ...fresh,
        frames: Math.max(Math.min(leastFillerFrames, fresh.frames), fresh.frames - spare),
      });
      continue;
    }
    board.warnings.add("material-short");
    const slowest = demand.slowestBeforeRepeat;
    if (slowest === null || filled >= target * slowest) return;
    const middle = all.length > 2 ? all.slice(1, -1) : all;
    board.put(board.drawAgain(leastPicked(board, middle, dice), true));
  }
}

/** Slowing by a tenth is not seen; below that another shot of the group is taken. */
const unseenSlowing = 0.9;

/** Adds shots of its own to every group until each is as long as it must be. */
export function fillGroups(board: ClipDraft, groupFrames: readonly number[]): void {
  groupFrames.forEach((frames, group) => {
    while (!board.full) {
      const filled = board.filledFrames(group);
      if (filled >= frames * unseenSlowing) return;
      const fresh = board.draw(group, true);
      if (!fresh) {
        board.warnings.add("material-short");
        if (filled >= frames * slowestSpeed) return;
      }
      board.put(fresh ?? board.drawAgain(group, true));
    }
  });
}
