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
    improve(columns);
    const weight = weightOf(columns);
    if (!best || weight < best.weight) best = { columns, weight };
  }
  const columns = best?.columns ?? [];
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row] ?? 0));
}

/** Exchanges levels within a column while that makes the pairs more even. */
function improve(columns: number[][]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const column of columns.slice(1)) {
      for (let one = 0; one < column.length; one += 1) {
        for (let other = one + 1; other < column.length; other += 1) {
          if (exchangeHelps(columns, column, one, other)) changed = true;
        }
      }
    }
  }
}

/** Exchanges the levels of two rows in a column if the sum of squared pair counts falls by it. */
function exchangeHelps(columns: number[][], column: number[], one: number, other: number): boolean {
  const first = column[one] ?? 0;
  const second = column[other] ?? 0;
  if (first === second) return false;
  let change = 0;
  for (const beside of columns) {
    if (beside === column || beside[one] === beside[other]) continue;
    const pairs = (level: number, mate: number | undefined) =>
      column.reduce((sum, each, row) => sum + (each === level && beside[row] === mate ? 1 : 0), 0);
    const [a, b] = [beside[one], beside[other]];
    // (first, a) and (second, b) become (second, a) and (first, b).
    change += 2 * (2 - pairs(first, a) - pairs(second, b) + pairs(second, a) + pairs(first, b));
  }
  if (change >= 0) return false;
  column[one] = second;
  column[other] = first;
  return true;
}

/** The sum of the squares of how often each pair of levels occurs: least when all pairs are even. */
function weightOf(columns: readonly number[][]): number {
  const times = new Map<string, number>();
  for (const [at, column] of columns.entries()) {
    for (const [beside, other] of columns.slice(at + 1).entries()) {
      for (const [row, level] of column.entries()) {
        const key = `${at} ${at + 1 + beside} ${level} ${other[row]}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
  }
  return [...times.values()].reduce((sum, often) => sum + often ** 2, 0);
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
