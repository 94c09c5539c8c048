import { random } from "../arithmetic/seeded-random";

/** A group, and its sources in the order in which they take turns. */
type Group = { group: number; sources: readonly string[] };

/** Up to so many shifts are all compared; of more some are drawn by chance. */
const allCompared = 81;
const someCompared = 48;
/** A round is compared with so many before it. */
const lookBack = 16;

/**
 * Rounds of groups that have the same number `k` of sources. In a round each group shows each source once,
 * moved on by a shift of its own, so a round is `k` rows without a source in common. Of the shifts that were
 * not used, the one is taken that puts the same source least often side by side, and then the one whose
 * rows have the least in common with those before. Where `k` is prime, these are the rows of a Reed-Solomon
 * code: any two of the first `k²` share one source, if there are no more than `k` groups.
 */
export class EqualRounds {
  private readonly rounds: number[][] = [];
  private readonly used = new Set<string>();
  private readonly count: number;

  constructor(
    private readonly groups: readonly Group[],
    private readonly seed: string,
  ) {
    this.count = groups[0]?.sources.length ?? 1;
  }

  /** How far the group at `place` is moved on in a round. */
  shiftOf(place: number, round: number): number {
    while (this.rounds.length <= round) {
      const next = this.choose(this.rounds.length);
      this.rounds.push(next);
      this.used.add(String(next));
    }
    return this.rounds[round]?.[place] ?? 0;
  }

  private choose(round: number): number[] {
    const all = this.count ** (this.groups.length - 1);
    if (this.used.size >= all) this.used.clear();
    let best = this.lineOf(round);
    let least = Number.POSITIVE_INFINITY;
    for (const shifts of this.candidates(round, all)) {
      if (this.used.has(String(shifts))) continue;
      const cost = this.costOf(shifts);
      if (cost < least) [best, least] = [shifts, cost];
    }
    return best;
  }

  private *candidates(round: number, all: number): Generator<number[]> {
    yield this.lineOf(round);
    if (all <= allCompared) {
      for (let number = 0; number < all; number += 1) yield this.digitsOf(number);
      return;
    }
    const dice = random(this.seed, "rounds", round);
    for (let draw = 0; draw < someCompared; draw += 1) {
      yield this.groups.map((_, place) => (place === 0 ? 0 : dice.integer(this.count)));
    }
  }

  /** A line through the places: its slope is the round. Two lines meet at one place. */
  private lineOf(round: number): number[] {
    const bend = Math.floor(round / this.count);
    return this.groups.map((_, place) => (place * round + place * place * bend) % this.count);
  }

  private digitsOf(number: number): number[] {
    let rest = number;
    return this.groups.map((_, place) => {
      if (place === 0) return 0;
      const digit = rest % this.count;
      rest = Math.floor(rest / this.count);
      return digit;
    });
  }

  private costOf(shifts: readonly number[]): number {
    let cost = 0;
    for (const before of this.rounds.slice(-lookBack)) {
      // Rows that are `step` apart share a source at each place whose shifts are.
      const shared = Array<number>(this.count).fill(0);
      shifts.forEach((shift, place) => {
        const step = (shift - (before[place] ?? 0) + this.count) % this.count;
        shared[step] = (shared[step] ?? 0) + 1;
      });
      for (const places of shared) cost += places * places;
    }
    return cost + this.sideBySide(shifts) * 1_000_000;
  }

  private sideBySide(shifts: readonly number[]): number {
    let times = 0;
    this.groups.forEach(({ group, sources }, place) => {
      const next = this.groups[place + 1];
      if (next?.group !== group + 1) return;
      for (let row = 0; row < this.count; row += 1) {
        const source = sources[(row + (shifts[place] ?? 0)) % this.count];
        if (source === next.sources[(row + (shifts[place + 1] ?? 0)) % this.count]) times += 1;
      }
    });
    return times;
  }
}
