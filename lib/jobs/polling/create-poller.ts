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
  /** Questions on their way at once; as many as the rate lets through when absent. */
  atOnce?: () => number;
  /** How long somebody who has a much older answer waits for a new one. */
  patienceMs?: number;
  clock?: () => number;
};

type Entry<T> = {
  id: string;
  answer: { value: T; askedAtMs: number } | null;
  dueAtMs: number;
  usedAtMs: number;
  /** Somebody has looked since the answer came: it is renewed when its time is over. */
  lookedAt: boolean;
  pending: Promise<T> | null;
  order: Order | null;
};
type Order = { urgent: boolean; run: () => Promise<void> };

/** An answer nobody asked for in this time is dropped. */
const forgetMs = 10 * 60_000;
const sweepEveryMs = 10_000;
/** An answer whose time is over by less is told at once, and a new one is asked for behind it. */
const lateMs = 2_000;
/** A timer may go off so much too early by another clock. */
const timerMs = 5;

/**
 * One asker for all: every tab and every page that wants to know of a job asks here, and the backend
 * is asked once for all of them, no faster than `perSecond`, each job in its turn, and only about
 * jobs that somebody wants to know of. An answer that somebody looked at is renewed once when its time
 * is over, so that whoever looks again need not wait.
 */
export function createPoller<T>(options: PollerOptions<T>) {
  const { patienceMs = 1_500, clock = Date.now } = options;
  const entries = new Map<string, Entry<T>>();
  const orders: Order[] = [];
  let allowance = options.perSecond();
  let allowedAtMs = clock();
  let pausedUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  let sweptAtMs = clock();

  function sweep(now: number): void {
    if (now - sweptAtMs < sweepEveryMs) return;
    sweptAtMs = now;
    for (const [key, entry] of entries) {
      if (!entry.pending && now - entry.usedAtMs > forgetMs) entries.delete(key);
    }
  }

  function entryOf(id: string): Entry<T> {
    const now = clock();
    sweep(now);
    const nothing = { answer: null, pending: null, order: null };
    const fresh = { id, dueAtMs: 0, usedAtMs: now, lookedAt: false, ...nothing };
    const entry: Entry<T> = entries.get(id) ?? fresh;
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
    while (orders.length > 0 && running < (options.atOnce?.() ?? Number.POSITIVE_INFINITY)) {
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
      running += 1;
      void orders
        .splice(first, 1)[0]
        ?.run()
        .finally(() => {
          running -= 1;
          pump();
        });
    }
  }

  function pause(ms: number): void {
    pausedUntilMs = Math.max(pausedUntilMs, clock() + ms);
  }

  async function ask(entry: Entry<T>): Promise<T> {
    entry.order = null;
    try {
      const { value, holdsMs, pauseMs } = await options.ask(entry.id);
      entry.answer = { value, askedAtMs: clock() };
      entry.dueAtMs = holdsMs === null ? Number.POSITIVE_INFINITY : clock() + holdsMs;
      if (pauseMs) pause(pauseMs);
      if (holdsMs !== null) setTimeout(() => renew(entry), holdsMs).unref();
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
    const pending = (entry.pending ??= new Promise<T>((resolve, reject) => {
      entry.lookedAt = urgent;
      entry.order = { urgent, run: () => ask(entry).then(resolve, reject) };
      orders.push(entry.order);
    }));
    // Somebody waits for what the background was to ask in its turn.
    if (urgent && entry.order) entry.order.urgent = true;
    pump();
    return pending;
  }

  function renew(entry: Entry<T>): void {
    const isFresh = clock() < entry.dueAtMs - timerMs;
    if (entries.get(entry.id) !== entry || !entry.lookedAt || isFresh) return;
    enqueue(entry, false).catch(() => undefined);
  }

  /** What may be told without waiting; asks behind it when its time is over. */
  function look(entry: Entry<T>): { value: T } | null {
    entry.lookedAt = true;
    const overdueMs = clock() - entry.dueAtMs;
    if (!entry.answer || overdueMs >= lateMs) return null;
    if (overdueMs >= 0) enqueue(entry, true).catch(() => undefined);
    return entry.answer;
  }

  return {
    /** The answer when one is there that need not be waited for, else null and nothing is asked. */
    told(id: string): { value: T; isFinal: boolean } | null {
      if (!entries.has(id)) return null;
      const entry = entryOf(id);
      const told = look(entry);
      return told && { value: told.value, isFinal: entry.dueAtMs === Number.POSITIVE_INFINITY };
    },
    /**
     * The answer as of now, or the last one when a new one takes long.
     * @throws what asking threw, when there is no answer yet
     */
    async want(id: string): Promise<T> {
      const entry = entryOf(id);
      const told = look(entry);
      if (told) return told.value;
      const { answer } = entry;
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
