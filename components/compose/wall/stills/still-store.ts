import type { StillsAnswer } from "@/lib/model/preview-stills";

/** A picture and what lies over it, as addresses for the page. */
export type Still = { urls: readonly string[] };

/** A still is named by the key of its video's plan and by its shot, from 0. */
export type StillWish = { plan: string; shot: number };

/** `soon` is on the screen or near it; the others wait until all of those are there. */
export type Urgency = "soon" | "later";

type Options = {
  /** Asks for stills of the videos that are shown now; null when none can be had. */
  ask: (wishes: readonly StillWish[], signal: AbortSignal) => Promise<StillsAnswer | null>;
  /** The position of a video on the wall; null when it is not shown any more. */
  positionOf: (plan: string) => number | null;
  toUrl: (picture: { image: string; type: string }) => string;
  release: (url: string) => void;
  atOnce: number;
  chunk: number;
};

const idOf = ({ plan, shot }: StillWish) => `${plan}/${shot}`;

export type StillStore = ReturnType<typeof createStillStore>;

/**
 * The stills of a wall. They are asked for in chunks: first what is on the screen, from the top, then the
 * rest. A picture that several videos show is held once.
 */
export function createStillStore(options: Options) {
  const stills = new Map<string, Still>();
  const failed = new Set<string>();
  const urls = new Map<string, string>();
  const open = new Map<string, { wish: StillWish; urgency: Urgency }>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  let ending = new AbortController();
  let running = 0;

  /** The next wishes, the urgent ones first, each from the top of the wall. */
  function next(): StillWish[] {
    const waiting = [...open.values()].flatMap(({ wish, urgency }) => {
      const position = options.positionOf(wish.plan);
      if (position === null || asked.has(idOf(wish))) return [];
      return [{ wish, order: (urgency === "soon" ? 0 : 1_000_000) + position * 1000 + wish.shot }];
    });
    // What is not on the screen is asked for by one request at a time.
    const some = waiting.toSorted((one, other) => one.order - other.order).slice(0, options.chunk);
    if (running > 0 && (some[0]?.order ?? 0) >= 1_000_000) return [];
    return some.map(({ wish }) => wish);
  }

  function urlOf(key: string, pictures: StillsAnswer["pictures"]): string | null {
    const known = urls.get(key);
    if (known) return known;
    const picture = pictures[key];
    if (!picture) return null;
    const url = options.toUrl(picture);
    urls.set(key, url);
    return url;
  }

  function take(
    wishes: readonly StillWish[],
    positions: readonly (number | null)[],
    answer: StillsAnswer,
  ) {
    for (const still of answer.stills) {
      const at = wishes.findIndex(
        (wish, index) => positions[index] === still.place && wish.shot === still.shot,
      );
      const wish = wishes[at];
      if (!wish || still.picture === null) continue;
      const found = [still.picture, ...still.layers].flatMap(
        (key) => urlOf(key, answer.pictures) ?? [],
      );
      stills.set(idOf(wish), { urls: found });
    }
  }

  async function run(wishes: StillWish[]): Promise<void> {
    running += 1;
    for (const wish of wishes) asked.add(idOf(wish));
    const positions = wishes.map(({ plan }) => options.positionOf(plan));
    const { signal } = ending;
    const answer = await options.ask(wishes, signal).catch(() => null);
    if (signal.aborted) return;
    running -= 1;
    if (answer) take(wishes, positions, answer);
    for (const wish of wishes) {
      const id = idOf(wish);
      asked.delete(id);
      open.delete(id);
      if (!stills.has(id)) failed.add(id);
    }
    for (const listen of listeners) listen();
    pump();
  }

  function pump(): void {
    while (running < options.atOnce) {
      const wishes = next();
      if (wishes.length === 0) return;
      void run(wishes);
    }
  }

  let pumping: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Asks for a still, unless it is there. Wishes of one moment are asked for together. */
    want(wish: StillWish, urgency: Urgency): void {
      const id = idOf(wish);
      if (stills.has(id) || failed.has(id)) return;
      const before = open.get(id);
      if (before?.urgency === "soon") return;
      open.set(id, { wish, urgency });
      clearTimeout(pumping);
      pumping = setTimeout(pump, 30);
    },
    get: (wish: StillWish): Still | undefined => stills.get(idOf(wish)),
    hasFailed: (wish: StillWish): boolean => failed.has(idOf(wish)),
    /** Lets what failed be asked for again. */
    forgetFailures(): void {
      failed.clear();
    },
    subscribe(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** Lets go of everything; what is wanted afterwards is asked for anew. */
    end(): void {
      ending.abort();
      ending = new AbortController();
      running = 0;
      clearTimeout(pumping);
      for (const url of urls.values()) options.release(url);
      for (const held of [urls, stills, open, asked, failed]) held.clear();
    },
  };
}
