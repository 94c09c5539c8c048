function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * Splits `total` into whole parts in proportion to `weights`. Each part is at least 1, and their sum
 * is exactly `total`, which must be at least the number of weights.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const all = sumOf(weights);
  let before = 0;
  const parts = weights.map((weight) => {
    const from = Math.round((before * total) / all);
    before += weight;
    return Math.round((before * total) / all) - from;
  });
  for (let index = 0; index < parts.length; index += 1) {
    while ((parts[index] ?? 1) < 1) {
      const widest = parts.indexOf(Math.max(...parts));
      parts[widest] = (parts[widest] ?? 0) - 1;
      parts[index] = (parts[index] ?? 0) + 1;
    }
  }
  return parts;
}

/**
 * Shortens the longest parts first until the sum is exactly `total`. Short parts keep their length.
 * `total` must lie between the number of parts and their sum.
 */
export function levelTo(total: number, parts: readonly number[]): number[] {
  const order = [...parts.keys()].sort((one, other) => (parts[one] ?? 0) - (parts[other] ?? 0));
  const level = [...parts];
  let left = total;
  order.forEach((index, rank) => {
    const share = Math.floor(left / (order.length - rank));
    const part = Math.min(parts[index] ?? 0, share);
    level[index] = part;
    left -= part;
  });
  return level;
}

export { sumOf };
