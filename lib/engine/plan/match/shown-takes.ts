import type { MatchPool } from "./match-pool";

/** Another part of a take that is shown already counts this much less than its score. */
const sameTakeLoss = 0.25;
/** And this much less when the two parts touch: side by side they look like one shot. */
const neighbourLoss = 0.3;

type Part = { from: number; to: number; passage: number };

/**
 * The takes that an output shows. A long shot is cut into parts, which are one shot to whoever watches: a
 * part of a take that is shown gives way to another shot, unless it goes on where the passage's last ended.
 */
export class ShownTakes {
  private readonly parts = new Map<number, Part[]>();

  constructor(private readonly pool: MatchPool) {}

  add(index: number, passage: number): void {
    const { take, shot } = this.pool.shots[index] ?? {};
    if (take === undefined || !shot) return;
    const shown = this.parts.get(take) ?? [];
    this.parts.set(take, [...shown, { from: shot.from, to: shot.to, passage }]);
  }

  /** What a shot loses in a passage, as part of its score. */
  lossOf(index: number, passage: number): number {
    const { take, shot } = this.pool.shots[index] ?? {};
    const shown = take === undefined ? undefined : this.parts.get(take);
    if (!shown || !shot) return 0;
    if (shown.some((part) => part.passage === passage && part.to === shot.from)) return 0;
    return shown.some((part) => areNeighbours(part, shot)) ? neighbourLoss : sameTakeLoss;
  }
}

/** Whether two stretches of one source touch or overlap. */
export const areNeighbours = (
  one: { from: number; to: number },
  other: { from: number; to: number },
): boolean => one.from <= other.to && other.from <= one.to;

/**
 * Visits candidates, the most valuable first. What a candidate loses may rise while others are taken; then it
 * waits until its lower value has its turn.
 */
export function* bestFirst<T extends { value: number }>(
  candidates: readonly T[],
  lossOf: (candidate: T) => number,
): Generator<T> {
  const waiting = candidates
    .map((candidate) => ({ candidate, value: candidate.value, loss: 0 }))
    .sort((one, other) => other.value - one.value)
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { candidate, loss: before } = next;
    const loss = lossOf(candidate);
    if (loss <= before) {
      yield candidate;
      continue;
    }
    const value = candidate.value - loss;
    let [low, high] = [0, waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((waiting[middle]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, { candidate, value, loss });
  }
}
