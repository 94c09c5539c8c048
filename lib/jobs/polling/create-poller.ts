/** What one question brought. */
export type Polled<T> = {
  value: T;
  /** How long the answer holds; null when it holds for good. */
  holdsMs: number | null;
  /** The backend asks to be left alone by everybody for so long. */
  pauseMs?: number | undefined;
};

export type PollerOptions<T> = {
  ask: (id: string) => Promise<Polled<T>>;
  /** Questions a second in all, whoever asks; as many may come at once after a rest. */
  perSecond: () => number;
  /** The same for a question that failed. */
  pauseMsOf?: (error: unknown) => number;
  /** How long somebody who has an older answer waits for a new one. */
  patienceMs?: number;
  clock?: () => number;
};

type Entry<T> = {
  id: string;
  answer: { value: T; askedAtMs: number } | null;
  dueAtMs: number;
  usedAtMs: number;
  pending: Promise<T> | null;
};
type Order = { urgent: boolean; run: () => Promise<void> };

/** An answer nobody asked for in this time is dropped. */
const forgetMs = 10 * 60_000;

/**
 * One asker for all: every tab and every page that wants to know of a job asks here, and the backend
 * is asked once for all of them, no faster than `perSecond`, each job in its turn, and only about
 * jobs that somebody wants to know of.
 */
export function createPoller<T>(options: PollerOptions<T>) {
  const { patienceMs = 1_500, clock = Date.now } = options;
  const entries = new Map<string, Entry<T>>();
  const orders: Order[] = [];
  let allowance = options.perSecond();
  let allowedAtMs = clock();
  let pausedUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;

  function entryOf(id: string): Entry<T> {
    const now = clock();
    for (const [key, entry] of entries) {
      if (!entry.pending && now - entry.usedAtMs > forgetMs) entries.delete(key);
    }
    const fresh = { id, answer: null, dueAtMs: 0, usedAtMs: now, pending: null };
    const entry = entries.get(id) ?? fresh;
    entry.usedAtMs = now;
    entries.set(id, entry);
    return entry;
  }

  /** Milliseconds until the next question may be asked; takes its place when it is 0. */
  function waitMs(): number {
    const now = clock();
    if (now < pausedUntilMs) return pausedUntilMs - now;
    const rate = Math.max(0.01, options.perSecond());
    allowance = Math.min(Math.max(1, rate), allowance + ((now - allowedAtMs) / 1000) * rate);
    allowedAtMs = now;
    if (allowance < 1) return Math.ceil(((1 - allowance) / rate) * 1000);
    allowance -= 1;
    return 0;
  }

  function pump(): void {
    if (timer) return;
    while (orders.length > 0) {
      const ms = waitMs();
      if (ms > 0) {
        timer = setTimeout(() => {
          timer = undefined;
          pump();
        }, ms);
        return;
      }
      const first = Math.max(
        0,
        orders.findIndex((order) => order.urgent),
      );
      void orders.splice(first, 1)[0]?.run();
    }
  }

  function pause(ms: number): void {
    pausedUntilMs = Math.max(pausedUntilMs, clock() + ms);
  }

  async function ask(entry: Entry<T>): Promise<T> {
    try {
      const { value, holdsMs, pauseMs } = await options.ask(entry.id);
      entry.answer = { value, askedAtMs: clock() };
      entry.dueAtMs = holdsMs === null ? Number.POSITIVE_INFINITY : clock() + holdsMs;
      if (pauseMs) pause(pauseMs);
      return value;
    } catch (error) {
      const pauseMs = options.pauseMsOf?.(error) ?? 0;
      if (pauseMs > 0) pause(pauseMs);
      throw error;
    } finally {
      entry.pending = null;
    }
  }

  function enqueue(entry: Entry<T>, urgent: boolean): Promise<T> {
    entry.pending ??= new Promise<T>((resolve, reject) => {
      orders.push({ urgent, run: () => ask(entry).then(resolve, reject) });
    });
    pump();
    return entry.pending;
  }

  return {
    /**
     * The answer as of now, or the last one when a new one takes long.
     * @throws what asking threw, when there is no answer yet
     */
    async want(id: string): Promise<T> {
      const entry = entryOf(id);
      const { answer } = entry;
      if (answer && clock() < entry.dueAtMs) return answer.value;
      const next = enqueue(entry, true);
      if (!answer) return next;
      let late: NodeJS.Timeout | undefined;
      const waited = new Promise<T>((resolve) => {
        late = setTimeout(() => resolve(answer.value), patienceMs);
      });
      return Promise.race([next, waited]).finally(() => clearTimeout(late));
    },
    /** Asks in the background when the answer is older than `olderThanMs`; after all who wait. */
    refresh(id: string, olderThanMs: number): void {
      const entry = entryOf(id);
      const isFresh = entry.answer && clock() - entry.answer.askedAtMs < olderThanMs;
      if (isFresh || entry.dueAtMs === Number.POSITIVE_INFINITY) return;
      enqueue(entry, false).catch(() => undefined);
    },
    /** The next one to ask gets a fresh answer: something was just changed. */
    forget(id: string): void {
      entries.delete(id);
    },
    waiting: () => orders.length,
    size: () => entries.size,
  };
}
