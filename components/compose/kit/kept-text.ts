"use client";

import { useSyncExternalStore } from "react";

/** A text that this browser remembers, the same in all its pages. */
export type KeptText = {
  /** Null when nothing is kept, and in a browser that refuses to keep anything. */
  read: () => string | null;
  /** Null forgets the text. */
  keep: (text: string | null) => void;
  use: () => string | null;
};

/** @param key where the browser keeps the text */
export function keptText(key: string): KeptText {
  const listeners = new Set<() => void>();

  function read(): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function keep(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      return;
    }
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    window.addEventListener("storage", listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener("storage", listener);
    };
  }

  const useKept = () => useSyncExternalStore(subscribe, read, () => null);
  return { read, keep, use: useKept };
}
