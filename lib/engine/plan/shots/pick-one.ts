import type { Random } from "../arithmetic/seeded-random";
import { type Shot, touchOrOverlap } from "./shots";

/** How often each shot was used in the batch so far, by shot number. */
export type ShotUse = Uint32Array;

export type Wish = {
  /** Shot numbers that must not be drawn. */
  used: ReadonlySet<number>;
  /** The shots before and after it. A shot that does not touch or overlap them is preferred. */
  neighbours: readonly Shot[];
  /** True ignores earlier use; false prefers the shots that the batch used least. */
  loose: boolean;
};

/** Touching a neighbour counts as much as this many earlier uses. */
const besideRank = 1_000_000;
/** How many shots of a large group are compared; comparing thousands adds no variety. */
const sampleSize = 64;

function rankOf(shot: Shot, use: ShotUse, wish: Wish): number {
  let rank = wish.loose ? 0 : (use[shot.number] ?? 0);
  for (const neighbour of wish.neighbours) if (touchOrOverlap(neighbour, shot)) rank += besideRank;
  return rank;
}

/** The best of some randomly drawn shots; null when all of them are used. */
function bestOfSample(shots: readonly Shot[], use: ShotUse, wish: Wish, dice: Random): Shot | null {
  let best: Shot | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < sampleSize && bestRank > 0; draw += 1) {
    const shot = dice.pick(shots);
    if (wish.used.has(shot.number)) continue;
    const rank = rankOf(shot, use, wish);
    if (rank >= bestRank) continue;
    bestRank = rank;
    best = shot;
  }
  return best;
}

/**
 * Draws one shot. Shots that touch no neighbour come first, then the least used; ties are broken at
 * random. Null when all are used.
 */
export function pickOne(
  shots: readonly Shot[],
  use: ShotUse,
  wish: Wish,
  dice: Random,
): Shot | null {
  if (shots.length > sampleSize * 4) {
    const found = bestOfSample(shots, use, wish, dice);
    if (found) return found;
  }
  let best = Number.POSITIVE_INFINITY;
  let ties: Shot[] = [];
  for (const shot of shots) {
    if (wish.used.has(shot.number)) continue;
    const rank = rankOf(shot, use, wish);
    if (rank > best) continue;
    if (rank < best) {
      best = rank;
      ties = [];
    }
    ties.push(shot);
  }
  return ties.length > 0 ? dice.pick(ties) : null;
}
