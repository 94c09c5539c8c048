/** The result of one poll. */
export type Polled<T> = {
  value: T;
  /** How long the answer stays fresh; null when it is final. */
  holdsMs: number | null;
  /** The backend demands a pause of all polls for this many milliseconds. */
  pauseMs?: number | undefined;
};

export type PollerOptions<T> = {
  ask: (id: string) => Promise<Polled<T>>;
  /** Polls per second over all ids. After a pause, a burst of as many is allowed. */
  perSecond: () => number;
  /** The pause that a failed poll demands, in milliseconds. */
  pauseMsOf?: (error: unknown) => number;
  /** Polls in flight at once; limited only by the rate when absent. */
  atOnce?: () => number;
  /** How long a caller waits for a new answer before an outdated one is returned. */
  patienceMs?: number;
  clock?: () => number;
};

type Entry<T> = {
  id: string;
  answer: { value: T; answeredAtMs: number } | null;
  dueAtMs: number;
  usedAtMs: number;
  /** Whether the answer was read since it came: only then is it renewed when it is due. */
  wasRead: boolean;
  pending: Promise<T> | null;
  queued: QueuedPoll | null;
};
type QueuedPoll = { urgent: boolean; run: () => Promise<void> };

/** An answer that is not read for this long is dropped. */
const forgetMs = 10 * 60_000;
const sweepEveryMs = 10_000;
/** An answer overdue by less is still returned at once, while a new one is fetched. */
const lateMs = 2_000;
/** Timers may fire this much too early by `clock`. */
const timerMs = 5;

/**
 * Shares polls among all callers: every tab and page that shows a job reads it here, and the backend
 * is polled once for all of them. Polls start no faster than `perSecond`, in the order of the queue,
 * and only for ids that somebody reads. An answer that was read is renewed once when it is due, so
 * that the next reader need not wait.
 */
export function createPoller<T>(options: PollerOptions<T>) {
  const { patienceMs = 1_500, clock = Date.now } = options;
  const entries = new Map<string, Entry<T>>();
  const queue: QueuedPoll[] = [];
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
    const nothing = { answer: null, pending: null, queued: null };
    const fresh = { id, dueAtMs: 0, usedAtMs: now, wasRead: false, ...nothing };
    const entry: Entry<T> = entries.get(id) ?? fresh;
    entry.usedAtMs = now;
    entries.set(id, entry);
    return entry;
  }

  /** Takes a token of the rate and returns 0, or returns the milliseconds until there is one. */
  function takeToken(): number {
    const now = clock();
    if (now < pausedUntilMs) return pausedUntilMs - now;
    const rate = Math.max(0.01, options.perSecond());
    allowance = Math.min(Math.max(1, rate), allowance + ((now - allowedAtMs) / 1000) * rate);
    allowedAtMs = now;
    if (allowance < 1) return Math.ceil(((1 - allowance) / rate) * 1000);
    allowance -= 1;
    return 0;
  }

  /** Starts as many queued polls as the rate and `atOnce` allow, urgent polls first. */
  function pump(): void {
    if (timer) return;
    while (queue.length > 0 && running < (options.atOnce?.() ?? Number.POSITIVE_INFINITY)) {
      const ms = takeToken();
      if (ms > 0) {
        timer = setTimeout(() => {
          timer = undefined;
          pump();
        }, ms);
        return;
      }
      const first = Math.max(
        0,
        queue.findIndex(({ urgent }) => urgent),
      );
      running += 1;
      void queue
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
    entry.queued = null;
    try {
      const { value, holdsMs, pauseMs } = await options.ask(entry.id);
      entry.answer = { value, answeredAtMs: clock() };
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
      entry.wasRead = urgent;
      entry.queued = { urgent, run: () => ask(entry).then(resolve, reject) };
      queue.push(entry.queued);
    }));
    // A caller waits now for a poll that was queued in the background.
    if (urgent && entry.queued) entry.queued.urgent = true;
    pump();
    return pending;
  }

  function renew(entry: Entry<T>): void {
    const isFresh = clock() < entry.dueAtMs - timerMs;
    if (entries.get(entry.id) !== entry || !entry.wasRead || isFresh) return;
    enqueue(entry, false).catch(() => undefined);
  }

  /** The answer, if it is fresh enough to return without waiting. Queues a poll when it is due. */
  function look(entry: Entry<T>): { value: T } | null {
    entry.wasRead = true;
    const overdueMs = clock() - entry.dueAtMs;
    if (!entry.answer || overdueMs >= lateMs) return null;
    if (overdueMs >= 0) enqueue(entry, true).catch(() => undefined);
    return entry.answer;
  }

  return {
    /** The known answer when it is fresh enough. Null otherwise: an unknown id is not polled. */
    peek(id: string): { value: T; isFinal: boolean } | null {
      if (!entries.has(id)) return null;
      const entry = entryOf(id);
      const known = look(entry);
      return known && { value: known.value, isFinal: entry.dueAtMs === Number.POSITIVE_INFINITY };
    },
    /**
     * The current answer, or the last one when a new one takes longer than `patienceMs`.
     * @throws what `ask` threw, when there is no answer yet
     */
    async want(id: string): Promise<T> {
      const entry = entryOf(id);
      const known = look(entry);
      if (known) return known.value;
      const { answer } = entry;
      const next = enqueue(entry, true);
      if (!answer) return next;
      let late: NodeJS.Timeout | undefined;
      const waited = new Promise<T>((resolve) => {
        late = setTimeout(() => resolve(answer.value), patienceMs);
      });
      return Promise.race([next, waited]).finally(() => clearTimeout(late));
    },
    /** Polls in the background, after all urgent polls, when the answer is older than `olderThanMs`. */
    refresh(id: string, olderThanMs: number): void {
      const entry = entryOf(id);
      const isFresh = entry.answer && clock() - entry.answer.answeredAtMs < olderThanMs;
      if (isFresh || entry.dueAtMs === Number.POSITIVE_INFINITY) return;
      enqueue(entry, false).catch(() => undefined);
    },
    /** Drops the answer, because the job was just changed: the next reader gets a fresh one. */
    forget(id: string): void {
      entries.delete(id);
    },
    waiting: () => queue.length,
    size: () => entries.size,
  };
}
