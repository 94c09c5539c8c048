/** Shares work between callers that ask for the same key at the same time. */
export type SharedWork<T> = {
  join(key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
};

type Flight<T> = { result: Promise<T>; controller: AbortController; waiting: number };

/**
 * Work begins with the first caller and is cancelled only when the last one has gone: a cancelled
 * clip does not take a shot away from its neighbour.
 */
export function shareWork<T>(): SharedWork<T> {
  const flights = new Map<string, Flight<T>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const result = work(controller.signal).finally(() => {
      if (flights.get(key)?.controller === controller) flights.delete(key);
    });
    // Every caller may have left before it ends.
    result.catch(() => undefined);
    const flight = { result, controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  }

  return {
    async join(key, work, signal) {
      signal?.throwIfAborted();
      const known = flights.get(key);
      const flight = known && !known.controller.signal.aborted ? known : begin(key, work);
      flight.waiting += 1;
      let onAbort: (() => void) | undefined;
      const left = new Promise<never>((_, reject) => {
        onAbort = () => reject(signal?.reason as Error);
        signal?.addEventListener("abort", onAbort, { once: true });
      });
      try {
        return await Promise.race([flight.result, left]);
      } finally {
        if (onAbort) signal?.removeEventListener("abort", onAbort);
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.controller.abort();
      }
    },
  };
}
