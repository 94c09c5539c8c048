import { shareWork } from "./shared-work";

/** Returns the value for `key`: cached, or made once for all callers that request it at the same time. */
export type MemoryCache<T> = (
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

/** Keeps the `limit` most recently used values. Work is cancelled when the last caller has left. */
export function createMemoryCache<T extends object>(limit: number): MemoryCache<T> {
  const known = new Map<string, T>();
  const sharedWork = shareWork<T>();

  function keep(key: string, value: T): T {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return value;
  }

  return async (key, work, signal) => {
    const hit = known.get(key);
    return keep(key, hit ?? (await sharedWork.join(key, work, signal)));
  };
}
