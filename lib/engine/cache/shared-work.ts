/** Shares work between callers that ask for the same key at the same time. */
export type SharedWork<T> = {
  join(key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
};

type RunningWork<T> = { result: Promise<T>; controller: AbortController; waiting: number };

/**
 * Work starts with the first caller and is cancelled only when the last caller has left, so that a
 * cancelled clip does not stop the shot that another clip waits for.
 */
export function shareWork<T>(): SharedWork<T> {
  const running = new Map<string, RunningWork<T>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): RunningWork<T> {
    const controller = new AbortController();
    const result = work(controller.signal).finally(() => {
      if (running.get(key)?.controller === controller) running.delete(key);
    });
    // Every caller may have left before the work ends.
    result.catch(() => undefined);
    const shared = { result, controller, waiting: 0 };
    running.set(key, shared);
    return shared;
  }

  return {
    async join(key, work, signal) {
      signal?.throwIfAborted();
      const known = running.get(key);
      const shared = known && !known.controller.signal.aborted ? known : begin(key, work);
      shared.waiting += 1;
      let onAbort: (() => void) | undefined;
      const left = new Promise<never>((_, reject) => {
        onAbort = () => reject(signal?.reason as Error);
        signal?.addEventListener("abort", onAbort, { once: true });
      });
      try {
        return await Promise.race([shared.result, left]);
      } finally {
        if (onAbort) signal?.removeEventListener("abort", onAbort);
        shared.waiting -= 1;
        if (shared.waiting === 0) shared.controller.abort();
      }
    },
  };
}
