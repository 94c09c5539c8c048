"use client";

import { keptText } from "../kit/kept-text";

/** The three sentences for a newcomer, by the place that each means. */
export type FirstHintId = "groups" | "count" | "wall";
const all: readonly FirstHintId[] = ["groups", "count", "wall"];

/** The sentences that are still to be shown: a comma list, empty when all were read. */
const { read, keep, use: useLeft } = keptText("reelpress.first-hints");

/** Shows the sentences from now on, in a browser that has never shown them. */
export function offerFirstHints(): void {
  if (read() === null) keep(all.join(","));
}

/** Whether a sentence is to be shown, and how it is put away for good. */
export function useFirstHint(id: FirstHintId): { isShown: boolean; close: () => void } {
  const left = useLeft()?.split(",") ?? [];
  return {
    isShown: left.includes(id),
    close: () => keep(left.filter((hint) => hint !== id).join(",")),
  };
}
