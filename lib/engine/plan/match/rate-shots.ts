import type { MatchPool, PoolShot, PoolText } from "./match-pool";
import type { TextScores } from "./text-scores";

/** Below this score two texts have nothing to do with each other. Measured: unrelated ones reach 0.14, wrong neighbours 0.6. */
export const scoreFloor = 0.3;

/** How much a word that a passage shares with a shot closes of the distance to 1. */
const firstWordShare = 0.6;
const nextWordShare = 0.3;
/** A word that many shots have says less, but never less than this share. */
const leastRarity = 0.5;

export type Rating = {
  /** Index in the pool. */
  shot: number;
  /** About 0 to 1; no probability. */
  score: number;
  /** The text that speaks most for the shot; null for a shot without texts. */
  reason: PoolText | null;
};

/** What can be rated: stretches of sources, each with the indices of the texts about it. */
export type RatedPool = {
  shots: readonly Pick<PoolShot, "texts">[];
  texts: MatchPool["texts"];
};

/** How many shots have each word of the passage. */
function countShots(pool: RatedPool, shared: TextScores["shared"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { texts } of pool.shots) {
    const words = new Set(texts.flatMap((index) => shared.get(index) ?? []));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Raises a score for shared words: an exact word beats a vague likeness. */
function raised(score: number, rarities: readonly number[]): number {
  const [first, ...others] = [...rarities].sort((one, other) => other - one);
  if (first === undefined) return score;
  let left = (1 - Math.max(0, score)) * (1 - firstWordShare * first);
  for (const rarity of others) left *= 1 - nextWordShare * rarity;
  return 1 - left;
}

/**
 * Rates every shot of a pool for one passage. A shot is as near as the nearest of its texts; each word
 * that the passage and the shot have in common then raises the score, the more the fewer shots have it.
 */
export function rateShots(pool: RatedPool, { likeness, shared }: TextScores): Rating[] {
  const counts = countShots(pool, shared);
  const rarityOf = (word: string) =>
    Math.max(leastRarity, 1 - ((counts.get(word) ?? 1) - 1) / pool.shots.length);
  return pool.shots.map(({ texts }, shot) => {
    let score = 0;
    let reason: PoolText | null = null;
    let reasonScore = -1;
    const words = new Set<string>();
    for (const index of texts) {
      const text = pool.texts[index];
      if (!text) continue;
      const own = shared.get(index) ?? [];
      for (const word of own) words.add(word);
      const near = (likeness[index] ?? 0) * text.confidence;
      score = Math.max(score, near);
      const speaks = raised(near, own.map(rarityOf));
      if (text.source !== "together" && speaks > reasonScore) {
        reason = text;
        reasonScore = speaks;
      }
    }
    return { shot, score: raised(score, [...words].map(rarityOf)), reason };
  });
}
