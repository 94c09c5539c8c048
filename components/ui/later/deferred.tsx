"use client";

import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from "react";
import { whenIdle } from "./idle-queue";
import { loadPart } from "./load-part";

/** A component whose code comes later; `prepare` fetches the code. */
export type Deferred<P> = ComponentType<P> & { prepare: () => Promise<void> };

/**
 * A component whose code is no part of the page's first load: it comes in an idle moment, or at once when
 * it is rendered before that. The server renders nothing of it. Where its code cannot be loaded (the
 * program was updated meanwhile), the page says so and offers to reload. A part that is given `open: false` waits
 * for its opening.
 * @param waiting shown while the code is on its way
 */
export function deferred<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): Deferred<P> {
  let loaded: ComponentType<P> | null = null;
  let running: Promise<void> | null = null;
  const watchers = new Set<() => void>();
  const watch = (tell: () => void) => {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  };
  const prepare = (): Promise<void> => {
    running ??= load().then(
      (part) => {
        loaded = part;
        for (const tell of watchers) tell();
      },
      (error: unknown) => {
        running = null;
        throw error;
      },
    );
    return running;
  };
  whenIdle(prepare);

  function Part(props: P) {
    const Loaded = useSyncExternalStore(
      watch,
      () => loaded,
      () => null,
    );
    const isWanted = !("open" in props && props.open === false);
    useEffect(() => {
      // The page says what is missing; there is nothing else to do about it here.
      if (!Loaded && isWanted) loadPart(prepare).catch(() => undefined);
    }, [Loaded, isWanted]);
    if (Loaded) return <Loaded {...props} />;
    return isWanted ? waiting : null;
  }
  return Object.assign(Part, { prepare });
}
