"use client";

import { type RefObject, useEffect } from "react";

export type ClipKeyActions = {
  onFavourite: (index: number) => void;
  onReject: (index: number) => void;
  onPick: (index: number) => void;
};

const steps: Partial<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

/** How many cards stand in the first row. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.offsetTop;
  const next = cards.findIndex((card) => card.offsetTop !== top);
  return next === -1 ? cards.length : next;
}

/**
 * Keys on a list of cards that carry `data-clip`, the index of their video: arrows move from card to card,
 * F, X and C mark the one that holds the focus. Keys that are typed into a field, or belong to a playing video,
 * stay theirs.
 */
export function useClipKeys(
  list: RefObject<HTMLElement | null>,
  { onFavourite, onReject, onPick }: ClipKeyActions,
): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof HTMLElement)) return;
      if (event.target.matches("input, textarea, select, video")) return;
      const card = event.target.closest<HTMLElement>("[data-clip]");
      if (!card) return;
      const index = Number(card.dataset.clip);
      const key = event.key.toLowerCase();
      if (key === "f") onFavourite(index);
      else if (key === "x") onReject(index);
      else if (key === "c") onPick(index);
      else if (!moveFocus(element, card, event.key)) return;
      event.preventDefault();
    };
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [list, onFavourite, onReject, onPick]);
}

/** Moves the focus to the card in the direction of an arrow key. @returns whether the key is one */
function moveFocus(list: HTMLElement, card: HTMLElement, key: string): boolean {
  const step = steps[key];
  if (!step) return false;
  const cards = [...list.querySelectorAll<HTMLElement>("[data-clip]")];
  const next = cards[cards.indexOf(card) + step(columnsOf(cards))];
  next?.querySelector<HTMLElement>("button, a")?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return true;
}
