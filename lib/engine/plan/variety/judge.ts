import {
  type Comparable,
  compare,
  opensAlike,
  toComparable,
} from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";

/** A video by its index among those of the same batch, or among the outputs of an earlier job. */
export type VideoName = { Index: number; JobId?: string };

/** A video that counts as an earlier one. */
export type Rival = { name: VideoName; montage: Montage; ready: Comparable };

export const toRival = (name: VideoName, montage: Montage): Rival => ({
  name,
  montage,
  ready: toComparable(montage),
});

/** How alike videos may be: `most` as a share, null for any; whether neighbours open differently. */
export type Bound = { most: number | null; openingsDiffer: boolean };

/** Whether anything is asked; otherwise any plan is good. */
export const isBound = ({ most, openingsDiffer }: Bound): boolean =>
  openingsDiffer || (most !== null && most < 1);

/** What is wrong with a plan. Nothing is when `excess` is 0. */
export type Verdict = {
  /** How far it is from what the bound allows; larger is worse. */
  excess: number;
  /** The earlier video that it is most like, above what the bound allows. */
  alike: { rival: Rival; share: number } | null;
  /** The neighbour that opens with the same shot. */
  opening: Rival | null;
};

/** An equal opening counts as much as being so much too alike. */
const openingExcess = 0.2;
const rounding = 1e-9;

/**
 * Compares a plan with the videos before it. When it is worse than `limit`, an excess that was reached
 * already, the rest is not looked at.
 */
export function judgePlan(
  montage: Montage,
  rivals: readonly Rival[],
  neighbours: readonly Rival[],
  { most, openingsDiffer }: Bound,
  limit = Number.POSITIVE_INFINITY,
): Verdict {
  const opening =
    (openingsDiffer && neighbours.find((rival) => opensAlike(montage, rival.montage))) || null;
  const base = opening ? openingExcess : 0;
  const verdict: Verdict = { excess: base, alike: null, opening };
  if (most === null || most >= 1) return verdict;
  const ready = toComparable(montage);
  for (const rival of rivals) {
    const share = compare(ready, rival.ready).total;
    if (share <= Math.max(most, verdict.alike?.share ?? 0) + rounding) continue;
    verdict.alike = { rival, share };
    verdict.excess = base + share - most;
    if (verdict.excess >= limit) break;
  }
  return verdict;
}
