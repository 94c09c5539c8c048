"use client";

import { useEffect } from "react";
import { useLatest } from "../../form/use-latest";

/** Hears every key of the page, wherever the focus is: the handler says which ones are its own. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void): void {
  const latest = useLatest(onKeyDown);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [latest]);
}

/** The element that a key was pressed in; the page itself when nothing has the focus. */
export const pressedIn = ({ target }: KeyboardEvent): HTMLElement | null =>
  target instanceof HTMLElement ? target : null;

/** A key in small letters, so that Shift and the lock of capitals do not matter. */
export const nameOf = ({ key }: KeyboardEvent): string =>
  key.length === 1 ? key.toLowerCase() : key;
