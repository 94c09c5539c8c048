import { type Demand, type Pick, type ClipDraft, slowestSpeed } from "./pick-shots";
import type { Random } from "../arithmetic/seeded-random";

function leastPicked(draft: ClipDraft, groups: readonly number[], dice: Random): number {
  const least = Math.min(...groups.map((group) => draft.rows[group]?.length ?? 0));
  return dice.pick(groups.filter((group) => (draft.rows[group]?.length ?? 0) === least));
}

/**
 * Draws the next filler. Source: IMS docs: filler comes from groups that are neither first nor last.
 * With one or two groups that rule cannot hold, so all groups are used. The first and last group are
 * also used before any shot is repeated.
 */
function fillerPick(draft: ClipDraft, dice: Random): Pick | null {
  const all = [...draft.catalog.groups.keys()];
  const middle = all.length > 2 ? all.slice(1, -1) : all;
  for (const groups of [middle, all]) {
    const able = groups.filter((group) => draft.hasUnused(group));
    if (able.length === 0) continue;
    if (groups.length !== middle.length) draft.warnings.add("filler-beyond-middle");
    return draft.draw(leastPicked(draft, able, dice), true);
  }
  return null;
}

/** Filler is cut where it would otherwise make the clip faster than this. */
const unhurriedSpeed = 1.25;
/** Filler is never cut to less than this: half a second, in frames. */
const leastFillerFrames = 13;

/** Adds filler to a clip that has one shot of every group, until its length suits the demand. */
export function fillWhole(
  draft: ClipDraft,
  demand: Extract<Demand, { kind: "whole" }>,
  dice: Random,
): void {
  const all = [...draft.catalog.groups.keys()];
  const target = demand.targetFrames(draft.rows.flat());
  while (!draft.full) {
    const filled = draft.filledFrames();
    if (filled >= target) return;
    const fresh = fillerPick(draft, dice);
    if (fresh) {
      const gain = draft.gainOf(fresh);
      const near = target - filled <= gain / 2 && filled >= target * slowestSpeed;
      if (demand.fill === "about" && near) return;
      const spare = Math.max(0, Math.floor(filled + gain - target * unhurriedSpeed));
      draft.put({
        ...fresh,
        frames: Math.max(Math.min(leastFillerFrames, fresh.frames), fresh.frames - spare),
      });
      continue;
    }
    draft.warnings.add("material-short");
    const slowest = demand.slowestBeforeRepeat;
    if (slowest === null || filled >= target * slowest) return;
    const middle = all.length > 2 ? all.slice(1, -1) : all;
    draft.put(draft.drawAgain(leastPicked(draft, middle, dice), true));
  }
}

/** Slowing by a tenth is not noticed; below this speed another shot of the group is added. */
const unseenSlowing = 0.9;

/** Adds shots to every group, from that group, until each reaches its length. */
export function fillGroups(draft: ClipDraft, groupFrames: readonly number[]): void {
  groupFrames.forEach((frames, group) => {
    while (!draft.full) {
      const filled = draft.filledFrames(group);
      if (filled >= frames * unseenSlowing) return;
      const fresh = draft.draw(group, true);
      if (!fresh) {
        draft.warnings.add("material-short");
        if (filled >= frames * slowestSpeed) return;
      }
      draft.put(fresh ?? draft.drawAgain(group, true));
    }
  });
}
