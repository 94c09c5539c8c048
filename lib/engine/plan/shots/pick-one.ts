import type { Random } from "../arithmetic/seeded-random";
import { type Shot, touchOrOverlap } from "./shots";
import { unknownAppeal } from "./source-shots";

/**
 * How often the batch used each shot, and each source in each group: for the shots that every output
 * has, and for fillers, which come mostly from long sources.
 */
export type Use = {
  ofShot: (shot: Shot) => number;
  ofSource: (group: number, shot: Shot, filler: boolean) => number;
};

export type Wish = {
  /** Shot numbers that must not be drawn. */
  used: ReadonlySet<number>;
  /** The shots before and after it. A shot that does not touch or overlap them is preferred. */
  neighbours: readonly Shot[];
  /** True ignores earlier use; false prefers the shots that the batch used least. */
  loose: boolean;
  /** The group that it is drawn for. */
  group: number;
  filler: boolean;
  /** How often this clip shows each source for the group. */
  inClip: (shot: Shot) => number;
  /** The shot opens the clip: sharp and moving ones are preferred. */
  opening: boolean;
  /** How much shots are avoided, by their numbers: those the least come first. */
  avoided?: ReadonlyMap<number, number> | undefined;
};

/**
 * One use of a source weighs more than any use of a shot, being avoided more than any use, and touching
 * a neighbour more than all.
 */
const sourceRank = 10_000;
const avoidedRank = 20_000_000;
const besideRank = 1_000_000_000;
/** How many shots of a large group are compared; comparing thousands adds no variety. */
const sampleSize = 64;

function rankOf(shot: Shot, use: Use, wish: Wish): number {
  let rank = wish.inClip(shot) * sourceRank;
  if (!wish.loose)
    rank += use.ofSource(wish.group, shot, wish.filler) * sourceRank + use.ofShot(shot);
  rank += (wish.avoided?.get(shot.number) ?? 0) * avoidedRank;
  for (const neighbour of wish.neighbours) if (touchOrOverlap(neighbour, shot)) rank += besideRank;
  return rank;
}

function bySource(shots: readonly Shot[]): Shot[][] {
  const sources = new Map<string, Shot[]>();
  for (const shot of shots) {
    const known = sources.get(shot.media.mediaId);
    if (known) known.push(shot);
    else sources.set(shot.media.mediaId, [shot]);
  }
  return [...sources.values()];
}

/** Draws a source first, so that a long source is not drawn more often than a short one. */
const drawFairly = (sources: readonly (readonly Shot[])[], dice: Random): Shot =>
  dice.pick(dice.pick(sources));

/** Groups do not change, so what belongs to each source is found once. */
const knownSources = new WeakMap<readonly Shot[], Shot[][]>();

function sourcesOf(shots: readonly Shot[]): Shot[][] {
  const sources = knownSources.get(shots) ?? bySource(shots);
  knownSources.set(shots, sources);
  return sources;
}

/** The shots of one source in a group; none when the group has shown another source less often. */
export function shotsInTurn(
  shots: readonly Shot[],
  mediaId: string,
  use: Use,
  { group, filler }: Wish,
): readonly Shot[] {
  const timesOf = ([first]: readonly Shot[]) => (first ? use.ofSource(group, first, filler) : 0);
  const sources = sourcesOf(shots);
  const found = sources.find(([first]) => first?.media.mediaId === mediaId) ?? [];
  return sources.some((source) => timesOf(source) < timesOf(found)) ? [] : found;
}

/** The best of some randomly drawn shots; null when all of them are used. */
function bestOfSample(shots: readonly Shot[], use: Use, wish: Wish, dice: Random): Shot | null {
  const sources = sourcesOf(shots);
  let best: Shot | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < sampleSize && bestRank > 0; draw += 1) {
    const shot = drawFairly(sources, dice);
    if (wish.used.has(shot.number)) continue;
    const rank = rankOf(shot, use, wish);
    if (rank >= bestRank) continue;
    bestRank = rank;
    best = shot;
  }
  return best;
}

const appealOf = (shot: Shot): number => shot.appeal ?? unknownAppeal;

/** The better half of shots that may open a clip. */
function bestOpenings(shots: readonly Shot[]): Shot[] {
  const appeals = shots.map(appealOf).sort((one, other) => other - one);
  const least = appeals[Math.floor((appeals.length - 1) / 2)] ?? 0;
  return shots.filter((shot) => appealOf(shot) >= least);
}

/**
 * Draws one shot. Shots that touch no neighbour come first, then those of the least used source, then
 * the least used; ties are broken at random, by source first. Null when all are used.
 */
export function pickOne(shots: readonly Shot[], use: Use, wish: Wish, dice: Random): Shot | null {
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
  if (ties.length === 0) return null;
  return drawFairly(bySource(wish.opening ? bestOpenings(ties) : ties), dice);
}
