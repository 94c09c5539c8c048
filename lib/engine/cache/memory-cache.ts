import { shareWork } from "./shared-work";

/** Answers for `key`: remembered, or made once for all who ask at the same time. */
export type MemoryCache<T> = (
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

/** The `limit` answers that were asked for last are kept; work ends when the last asker has gone. */
export function createMemoryCache<T extends object>(limit: number): MemoryCache<T> {
  const known = new Map<string, T>();
  const flights = shareWork<T>();

  function keep(key: string, value: T): T {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return value;
  }

  return async (key, work, signal) => {
    const hit = known.get(key);
    return keep(key, hit ?? (await flights.join(key, work, signal)));
  };
}
