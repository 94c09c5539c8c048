/** Without case and separators: `media_group_array` and `mediaGroupArray` are one name. */
const folded = (name: string): string => name.replaceAll(/[_\-\s]/g, "").toLowerCase();

/** Edit distance: letters to add, remove, change or swap, capped at `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (i > 1 && j > 1 && swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** How many letters may be wrong in a name of this length. Short names resemble each other by chance. */
const allowed = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** Longer than any field name; the distance of longer names is not measured. */
const longestName = 64;

/**
 * The documented name that a field was probably meant to have: the same letters in another case, or a
 * name one or two letters off. Null when there is none.
 */
export function meantName(name: string, documented: readonly string[]): string | null {
  if (name.length > longestName) return null;
  const given = folded(name);
  const same = documented.find((one) => folded(one) === given);
  if (same) return same;
  const limit = allowed(given.length);
  if (limit === 0) return null;
  const near = documented
    .map((one) => ({ one, far: distance(given, folded(one), limit) }))
    .filter(({ one, far }) => far <= Math.min(limit, allowed(one.length)))
    .sort((a, b) => a.far - b.far);
  return near[0]?.one ?? null;
}
