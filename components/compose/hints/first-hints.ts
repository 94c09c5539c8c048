"use client";

import { useSyncExternalStore } from "react";

/** The three sentences for a newcomer, by the place that each means. */
export type FirstHintId = "groups" | "count" | "wall";
const all: readonly FirstHintId[] = ["groups", "count", "wall"];

/** Where this browser remembers which sentences are still to be shown: a comma list, empty when all were read. */
const key = "reelpress.first-hints";
const listeners = new Set<() => void>();

function kept(): string | null {
  // A browser may refuse to keep anything; then no sentence is shown.
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(hints: readonly string[]): void {
  try {
    localStorage.setItem(key, hints.join(","));
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

/** Shows the sentences from now on, in a browser that has never shown them. */
export function offerFirstHints(): void {
  if (kept() === null) keep(all);
}

/** Whether a sentence is to be shown, and how it is put away for good. */
export function useFirstHint(id: FirstHintId): { isShown: boolean; close: () => void } {
  const hints = useSyncExternalStore(subscribe, kept, () => null)?.split(",") ?? [];
  return { isShown: hints.includes(id), close: () => keep(hints.filter((hint) => hint !== id)) };
}
