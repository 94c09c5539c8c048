"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Next keeps its own entries in `history.state`; this one says that Back leads to the page before. */
type MarkedState = { openedHere?: boolean } | null;

const changed = "reelpress:address-mark";

function subscribe(listen: () => void): () => void {
  const names = ["popstate", "hashchange", changed];
  for (const name of names) window.addEventListener(name, listen);
  return () => {
    for (const name of names) window.removeEventListener(name, listen);
  };
}

const here = () => window.location.pathname + window.location.search;

/**
 * Whether the address ends in `#mark`.
 * @param before what counts until the page knows its address
 */
export function useIsMarked(mark: string, before: boolean): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash === `#${mark}`,
    () => before,
  );
}

/**
 * Whether the address ends in `#mark`. Opening adds an entry to the history, so that Back closes;
 * a reload finds the mark in the address.
 */
export function useAddressMark(mark: string) {
  const isOpen = useIsMarked(mark, false);
  const open = useCallback(() => {
    const state = { ...(window.history.state as object | null), openedHere: true };
    window.history.pushState(state, "", `${here()}#${mark}`);
    window.dispatchEvent(new Event(changed));
  }, [mark]);
  const close = useCallback(() => {
    if (window.location.hash !== `#${mark}`) return;
    if ((window.history.state as MarkedState)?.openedHere) {
      window.history.back();
      return;
    }
    window.history.replaceState(window.history.state, "", here());
    window.dispatchEvent(new Event(changed));
  }, [mark]);
  return { isOpen, open, close };
}
