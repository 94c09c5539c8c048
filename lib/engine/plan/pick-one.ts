import type { Random } from "./seeded-random";
import { type Shot, samePlace } from "./shots";

/** How often each shot was used in the batch so far, by its number. */
export type ShotUse = Uint32Array;

export type Wish = {
  /** Numbers that must not be drawn. */
  used: ReadonlySet<number>;
  /** Shots it will stand beside: another place of a source is preferred. */
  neighbours: readonly Shot[];
  /** True draws by chance alone, false prefers what the batch used least. */
  loose: boolean;
};

/** Beside a neighbour counts as much as this many earlier uses. */
const besideRank = 1_000_000;
const sampleSize = 128;

/**
 * Draws one shot: first those that are not beside a neighbour, among them the least used, among
 * them by chance. Null when all are used.
 */
export function pickOne(
  shots: readonly Shot[],
  use: ShotUse,
  wish: Wish,
  dice: Random,
): Shot | null {
  const rankOf = (shot: Shot) => {
    const beside = wish.neighbours.some((neighbour) => samePlace(neighbour, shot));
    return (beside ? besideRank : 0) + (wish.loose ? 0 : (use[shot.number] ?? 0));
  };
  return leastOf(sampled(shots, dice), wish, rankOf, dice) ?? leastOf(shots, wish, rankOf, dice);
}

/** The whole of a small group, a sample of a large one: scanning thousands buys no variety. */
function sampled(shots: readonly Shot[], dice: Random): readonly Shot[] {
  if (shots.length <= sampleSize * 2) return shots;
  return Array.from({ length: sampleSize }, () => dice.pick(shots));
}

function leastOf(
  shots: readonly Shot[],
  wish: Wish,
  rankOf: (shot: Shot) => number,
  dice: Random,
): Shot | null {
  let best = Number.POSITIVE_INFINITY;
  let ties: Shot[] = [];
  for (const shot of shots) {
    if (wish.used.has(shot.number)) continue;
    const rank = rankOf(shot);
    if (rank > best) continue;
    if (rank < best) {
      best = rank;
      ties = [];
    }
    ties.push(shot);
  }
  return ties.length > 0 ? dice.pick(ties) : null;
}
