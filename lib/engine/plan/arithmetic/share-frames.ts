function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * Parts in proportion to `weights`, whole, at least 1 each, whose sum is exactly `total`.
 * `total` must be at least the number of weights.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const all = sumOf(weights);
  let before = 0;
  const parts = weights.map((weight) => {
    const from = Math.round((before * total) / all);
    before += weight;
    return Math.round((before * total) / all) - from;
  });
  for (let place = 0; place < parts.length; place += 1) {
    while ((parts[place] ?? 1) < 1) {
      const widest = parts.indexOf(Math.max(...parts));
      parts[widest] = (parts[widest] ?? 0) - 1;
      parts[place] = (parts[place] ?? 0) + 1;
    }
  }
  return parts;
}

/**
 * Cuts the longest parts first until the sum is exactly `total`: short ones keep their length.
 * `total` must lie between the number of parts and their sum.
 */
export function levelTo(total: number, parts: readonly number[]): number[] {
  const order = [...parts.keys()].sort((one, other) => (parts[one] ?? 0) - (parts[other] ?? 0));
  const level = [...parts];
  let left = total;
  order.forEach((place, rank) => {
    const share = Math.floor(left / (order.length - rank));
    const part = Math.min(parts[place] ?? 0, share);
    level[place] = part;
    left -= part;
  });
  return level;
}

export { sumOf };
