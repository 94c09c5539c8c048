/**
 * One asker at a time for each key, and the same answer for all who ask again within `keepMs`:
 * ten tabs on one job cost one question. Failures are not kept.
 */
export function createShareRecent<T>(options: { keepMs: number; clock?: () => number }) {
  const clock = options.clock ?? Date.now;
  const answers = new Map<string, { answer: Promise<T>; until: number }>();

  function dropOld(now: number): void {
    for (const [key, kept] of answers) if (kept.until <= now) answers.delete(key);
  }

  return {
    /** Answers from a recent or running question, or begins one. */
    ask(key: string, question: () => Promise<T>): Promise<T> {
      dropOld(clock());
      const kept = answers.get(key);
      if (kept) return kept.answer;
      const entry = { answer: question(), until: Number.POSITIVE_INFINITY };
      answers.set(key, entry);
      entry.answer.then(
        () => {
          entry.until = clock() + options.keepMs;
        },
        () => {
          if (answers.get(key) === entry) answers.delete(key);
        },
      );
      return entry.answer;
    },
    /** The next one to ask gets a fresh answer: something was just changed. */
    forget(key: string): void {
      answers.delete(key);
    },
    size: () => answers.size,
  };
}
