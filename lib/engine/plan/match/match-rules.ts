import { type DrawOrder, isMarked } from "../draws/draw-log";
import type { Shot } from "../shots/shots";
import type { MatchPool } from "./match-pool";
import type { Passage } from "./passage";

/** What an output must obey, beyond its passages. */
export type MatchRules = {
  /** Shots of the pool that it does not show. */
  banned: ReadonlySet<number>;
  /** Its first shot was chosen, and stays the first. */
  isPinned: boolean;
  /** It takes the place of another one, so it must be another. */
  isAgain: boolean;
};

export const noRules: MatchRules = { banned: new Set(), isPinned: false, isAgain: false };

/** The shot that opens the clip: of those that may, the one that fits its first text best. */
function openingOf({ open, never }: DrawOrder, first: Passage, pool: MatchPool): Shot | null {
  const rated = [...first.ratings].sort((one, other) => other.score - one.score);
  for (const { shot: index } of rated) {
    const shot = pool.shots[index]?.shot;
    if (!shot || never.some((mark) => isMarked(shot, mark))) continue;
    if (open.some((mark) => isMarked(shot, mark))) return shot;
  }
  return null;
}

/**
 * The passages with the shot that opens the clip, and what else a draw must obey. A shot that a person
 * chose for the first passage stays.
 */
export function obeyOrder(
  order: DrawOrder,
  passages: readonly Passage[],
  pool: MatchPool,
): { passages: readonly Passage[]; rules: MatchRules; isPinLost: boolean } {
  const banned = new Set(
    order.never.length === 0
      ? []
      : [...pool.shots.entries()].flatMap(([index, { shot }]) =>
          order.never.some((mark) => isMarked(shot, mark)) ? [index] : [],
        ),
  );
  const isAgain = order.instead !== null;
  const [first, ...others] = passages;
  if (order.open.length === 0 || !first) {
    return { passages, rules: { banned, isPinned: false, isAgain }, isPinLost: false };
  }
  const opening = first.chosen.length > 0 ? null : openingOf(order, first, pool);
  const rules = { banned, isPinned: opening !== null, isAgain };
  if (!opening) return { passages, rules, isPinLost: true };
  const to = Math.min(opening.to, opening.from + first.frames);
  const id = `${opening.media.mediaId}@${opening.from}-${to}`;
  return {
    passages: [{ ...first, chosen: [{ ...opening, id, to }] }, ...others],
    rules,
    isPinLost: false,
  };
}
