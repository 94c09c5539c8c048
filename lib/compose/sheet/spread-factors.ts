/** What varies in an A/B sheet: its name, and its levels as they are written into the sheet. */
export type Factor = { name: string; levels: readonly string[] };

/** Beginnings from which the search for even pairs starts; the best of them counts. */
const beginnings = 12;

/**
 * Spreads the levels of factors over rows: the index of a level for each row and factor. Each level of a
 * factor occurs as often as every other, give or take one, and pairs of levels of two factors are as even as
 * a search by exchange finds, so that the effect of a factor is not the effect of another. The same factors
 * give the same rows.
 */
export function spreadFactors(factors: readonly Factor[], count: number): number[][] {
  const sizes = factors.map(({ levels }) => Math.max(1, levels.length));
  const next = generator(count);
  let best: { columns: number[][]; weight: number } | null = null;
  for (let attempt = 0; attempt < beginnings; attempt += 1) {
    const columns = sizes.map((size, at) => {
      const column = Array.from({ length: count }, (_, row) => row % size);
      return at === 0 ? column : shuffled(column, next);
    });
    const pairs = new PairCounts(columns, sizes);
    improve(columns, pairs);
    const weight = pairs.weight();
    if (!best || weight < best.weight) best = { columns, weight };
  }
  const columns = best?.columns ?? [];
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row] ?? 0));
}

/** Exchanges levels within a column while that makes the pairs more even. */
function improve(columns: readonly number[][], pairs: PairCounts): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 1; at < columns.length; at += 1) {
      const rows = columns[at]?.length ?? 0;
      for (let one = 0; one < rows; one += 1) {
        for (let other = one + 1; other < rows; other += 1) {
          if (pairs.changeBy(at, one, other) >= 0) continue;
          pairs.exchange(at, one, other);
          changed = true;
        }
      }
    }
  }
}

/** How often each level of a column stands beside each level of another, while levels are exchanged. */
class PairCounts {
  /** By column, by other column, by level and other level. */
  private readonly counts: Uint16Array[][];

  constructor(
    private readonly columns: readonly number[][],
    private readonly sizes: readonly number[],
  ) {
    this.counts = sizes.map((size) => sizes.map((other) => new Uint16Array(size * other)));
    for (const at of columns.keys()) {
      for (const beside of columns.keys()) {
        for (const row of columns[at]?.keys() ?? []) {
          this.add(at, beside, this.level(at, row), this.level(beside, row), 1);
        }
      }
    }
  }

  /** By how much the sum of squared counts changes when two rows of a column exchange their levels. */
  changeBy(at: number, one: number, other: number): number {
    const first = this.level(at, one);
    const second = this.level(at, other);
    if (first === second) return 0;
    let change = 0;
    for (let beside = 0; beside < this.columns.length; beside += 1) {
      const a = this.level(beside, one);
      const b = this.level(beside, other);
      if (beside === at || a === b) continue;
      // (first, a) and (second, b) become (second, a) and (first, b).
      const left = this.often(at, beside, first, a) + this.often(at, beside, second, b);
      const gained = this.often(at, beside, second, a) + this.often(at, beside, first, b);
      change += 2 * (2 - left + gained);
    }
    return change;
  }

  exchange(at: number, one: number, other: number): void {
    const column = this.columns[at];
    if (!column) return;
    const [first, second] = [this.level(at, one), this.level(at, other)];
    for (let beside = 0; beside < this.columns.length; beside += 1) {
      if (beside === at) continue;
      const [a, b] = [this.level(beside, one), this.level(beside, other)];
      const moves = [
        [first, a, -1],
        [second, b, -1],
        [second, a, 1],
        [first, b, 1],
      ] as const;
      for (const [level, mate, by] of moves) {
        this.add(at, beside, level, mate, by);
        this.add(beside, at, mate, level, by);
      }
    }
    column[one] = second;
    column[other] = first;
  }

  /** The sum of the squares of how often each pair of levels occurs: least when all pairs are even. */
  weight(): number {
    let sum = 0;
    for (const [at, besides] of this.counts.entries()) {
      for (const counts of besides.slice(at + 1)) for (const often of counts) sum += often ** 2;
    }
    return sum;
  }

  private level(at: number, row: number): number {
    return this.columns[at]?.[row] ?? 0;
  }

  private often(at: number, beside: number, level: number, mate: number): number {
    return this.counts[at]?.[beside]?.[level * (this.sizes[beside] ?? 1) + mate] ?? 0;
  }

  private add(at: number, beside: number, level: number, mate: number, by: number): void {
    const counts = this.counts[at]?.[beside];
    const place = level * (this.sizes[beside] ?? 1) + mate;
    if (counts) counts[place] = (counts[place] ?? 0) + by;
  }
}

function shuffled(column: readonly number[], next: () => number): number[] {
  const mixed = [...column];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const mate = Math.floor(next() * (at + 1));
    [mixed[at], mixed[mate]] = [mixed[mate] ?? 0, mixed[at] ?? 0];
  }
  return mixed;
}

/** Numbers from 0 to 1 that are always the same (Numerical Recipes, section 7.1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
