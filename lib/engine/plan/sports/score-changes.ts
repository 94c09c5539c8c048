/** What a scoreboard says from a moment on. */
export type ScoreRead = { atSeconds: number; text: string };

/** A scoreboard that changed its numbers. */
export type ScoreChange = { atSeconds: number; text: string };

const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).join(" ");

/**
 * When a score changed, in order. A clock changes all the time and a misread number comes back: a score
 * counts only when no number fell, exactly one rose, and it rose by at most 4 (a basket and a free throw).
 * When the numbers are not as many as before, nothing can be said about the change.
 */
export function scoreChanges(reads: readonly ScoreRead[]): ScoreChange[] {
  const changes: ScoreChange[] = [];
  let last: number[] | null = null;
  for (const { atSeconds, text } of reads) {
    const numbers = numbersOf(text) === "" ? [] : numbersOf(text).split(" ").map(Number);
    if (numbers.length === 0) continue;
    const before = last;
    last = numbers;
    if (before?.length !== numbers.length) continue;
    const rises = numbers.map((number, index) => number - (before[index] ?? 0));
    const risen = rises.filter((rise) => rise !== 0);
    const [only] = risen;
    if (risen.length === 1 && only !== undefined && only > 0 && only <= 4) {
      changes.push({ atSeconds, text });
    }
  }
  return changes;
}
