import type { MakeProxiesAnswer, Proxy } from "@/lib/model/proxies";

type Options = {
  /** Has quick previews made, or asks which are there; null when none can be had. */
  make: (
    positions: number[],
    begin: boolean,
    signal: AbortSignal,
  ) => Promise<MakeProxiesAnswer | null>;
  /** How far they are; with `cancel`, those that are not ready are stopped first. */
  follow: (ids: string[], cancel: boolean, signal: AbortSignal) => Promise<Proxy[]>;
  /** The address of a film for the page; null when it is not kept any more. */
  load: (id: string, signal: AbortSignal) => Promise<string | null>;
  release: (url: string) => void;
  /** The keys of the plans that are shown, by position. */
  plans: () => readonly string[];
  pollMs: number;
};

export type ProxyStore = ReturnType<typeof createProxyStore>;

const isOpen = ({ state }: Proxy) => state === "waiting" || state === "making";

/**
 * The quick previews of a wall. A preview belongs to what a video shows, so a video that was replaced has none, and
 * one that comes back by an undo has its own again. While some are being made, the store asks how far they are.
 */
export function createProxyStore(options: Options) {
  /** By the key of the plan; two videos that are equal share one. */
  const proxies = new Map<string, Proxy>();
  const films = new Map<string, Promise<string | null>>();
  const listeners = new Set<() => void>();
  let ending = new AbortController();
  let polling: ReturnType<typeof setTimeout> | undefined;
  let asking = 0;

  const tell = () => {
    for (const listen of listeners) listen();
  };

  function take(proxy: Proxy): void {
    for (const [plan, known] of proxies) {
      if (known.id === proxy.id) proxies.set(plan, proxy);
    }
  }

  const openIds = () => [...new Set([...proxies.values()].filter(isOpen).map(({ id }) => id))];

  async function ask(positions: number[], begin: boolean): Promise<boolean> {
    if (positions.length === 0) return true;
    const plans = [...options.plans()];
    const { signal } = ending;
    asking += 1;
    tell();
    const answer = await options.make(positions, begin, signal).catch(() => null);
    if (signal.aborted) return false;
    asking -= 1;
    for (const { position, ...proxy } of answer?.proxies ?? []) {
      const plan = plans[position];
      if (plan !== undefined) proxies.set(plan, proxy);
    }
    tell();
    schedule();
    return answer !== null;
  }

  function schedule(): void {
    clearTimeout(polling);
    if (openIds().length > 0) polling = setTimeout(() => void poll(), options.pollMs);
  }

  async function poll(): Promise<void> {
    const { signal } = ending;
    const found = await options.follow(openIds().slice(0, 100), false, signal).catch(() => []);
    if (signal.aborted) return;
    for (const proxy of found) take(proxy);
    tell();
    schedule();
  }

  const missing = () =>
    options.plans().flatMap((plan, position) => {
      const known = proxies.get(plan);
      return known && (known.state === "ready" || isOpen(known)) ? [] : [position];
    });

  return {
    get: (plan: string): Proxy | undefined => proxies.get(plan),
    /** How many of the shown videos have their preview, and how many are waited for. */
    tally(): string {
      const shown = options.plans().map((plan) => proxies.get(plan));
      const ready = shown.filter((proxy) => proxy?.state === "ready").length;
      const open = shown.filter((proxy) => proxy && isOpen(proxy)).length;
      return [ready, open, shown.length, asking].join("/");
    },
    /** Has those made that are missing. False when that is not possible now. */
    begin: () => ask(missing(), true),
    /** Looks which of those that nothing is known of are there already. */
    look: () =>
      ask(
        options.plans().flatMap((plan, position) => (proxies.has(plan) ? [] : [position])),
        false,
      ),
    /** Stops what is not ready. */
    async cancel(): Promise<void> {
      const ids = openIds();
      if (ids.length === 0) return;
      clearTimeout(polling);
      const { signal } = ending;
      const found = await options.follow(ids.slice(0, 100), true, signal).catch(() => []);
      if (signal.aborted) return;
      for (const proxy of found) take(proxy);
      tell();
      schedule();
    },
    /** The address of the film of a video; null when it is not ready, or not kept any more. */
    film(plan: string): Promise<string | null> {
      const proxy = proxies.get(plan);
      if (proxy?.state !== "ready") return Promise.resolve(null);
      const known = films.get(proxy.id);
      if (known) return known;
      const loading = options.load(proxy.id, ending.signal).catch(() => null);
      films.set(proxy.id, loading);
      void loading.then((url) => {
        if (url !== null) return;
        films.delete(proxy.id);
        take({ ...proxy, state: "absent", progress: 0 });
        tell();
      });
      return loading;
    },
    subscribe: (listen: () => void): (() => void) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** Lets go of everything; what is being made goes on. */
    end(): void {
      ending.abort();
      ending = new AbortController();
      asking = 0;
      clearTimeout(polling);
      for (const film of films.values()) void film.then((url) => url && options.release(url));
      films.clear();
      proxies.clear();
    },
  };
}
