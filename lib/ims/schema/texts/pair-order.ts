/**
 * The pair of output `index`, of `pairs`. Each round uses every pair once and begins one further, so that pairs
 * are used as often as each other, give or take one, in however many outputs; and a pair does not always meet
 * the same piece of music, which goes round too. No seed: how often a pair is used can be said before anything is
 * planned.
 */
export const pairAt = (index: number, pairs: number): number =>
  pairs <= 1 ? 0 : ((index % pairs) + Math.floor(index / pairs)) % pairs;

/** How many of `count` outputs each pair has. */
export function pairUses(pairs: number, count: number): number[] {
  if (pairs < 1) return [];
  const uses = Array<number>(pairs).fill(0);
  for (let index = 0; index < count; index += 1) {
    const pair = pairAt(index, pairs);
    uses[pair] = (uses[pair] ?? 0) + 1;
  }
  return uses;
}
