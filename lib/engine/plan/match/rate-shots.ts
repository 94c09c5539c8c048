import type { MatchPool, PoolShot, PoolText } from "./match-pool";
import type { TextScores } from "./text-scores";

/** Below this score two texts have nothing to do with each other. Measured: unrelated ones reach 0.14, wrong neighbours 0.6. */
export const scoreFloor = 0.3;

/** How much of the distance to 1 a text closes whose words all stand in the passage. */
const sharedTextWeight = 0.6;
/** The same for further texts of the shot. */
const nextTextWeight = 0.3;
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
    const words = new Set(texts.flatMap((index) => shared.get(index)?.words ?? []));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Raises a score for texts that share words: an exact tag beats a vague likeness. */
function raised(score: number, agreements: readonly number[]): number {
  let left = 1 - Math.max(0, score);
  [...agreements]
    .sort((one, other) => other - one)
    .forEach((agreement, index) => {
      left *= 1 - (index === 0 ? sharedTextWeight : nextTextWeight) * agreement;
    });
  return 1 - left;
}

/**
 * Rates every shot of a pool for one passage. A shot is as near as the nearest of its texts. A text that
 * shares words with the passage then raises the score: by the share of the text that they are, so that a
 * tag that stands in the passage counts most, and more the fewer shots have the word.
 */
export function rateShots(pool: RatedPool, { likeness, shared }: TextScores): Rating[] {
  const counts = countShots(pool, shared);
  const rarityOf = (word: string) =>
    Math.max(leastRarity, 1 - ((counts.get(word) ?? 1) - 1) / pool.shots.length);
  const agreementOf = (index: number): number => {
    const common = shared.get(index);
    return common ? common.share * Math.max(...common.words.map(rarityOf)) : 0;
  };
  return pool.shots.map(({ texts }, shot) => {
    let nearest = 0;
    let reason: PoolText | null = null;
    let reasonScore = -1;
    const agreements: number[] = [];
    for (const index of texts) {
      const text = pool.texts[index];
      if (!text) continue;
      const near = (likeness[index] ?? 0) * text.confidence;
      nearest = Math.max(nearest, near);
      if (text.source === "together") continue;
      const agreement = agreementOf(index) * text.confidence;
      if (agreement > 0) agreements.push(agreement);
      const speaks = raised(near, [agreement]);
      if (speaks > reasonScore) {
        reason = text;
        reasonScore = speaks;
      }
    }
    return { shot, score: raised(nearest, agreements), reason };
  });
}
