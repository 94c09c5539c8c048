"use client";

import { type RefObject, useCallback, useEffect } from "react";
import { nameOf, pressedIn, useKeyDown } from "./use-key-down";
import type { useWallActs } from "./use-wall-acts";

type Acts = Pick<ReturnType<typeof useWallActs>, "view" | "current" | "undo" | "redo">;

/** The keys of the wall. Enter and Space belong to a button or link that has the focus. */
export function useWallKeys({
  list,
  count,
  acts,
  isOver,
}: {
  list: RefObject<HTMLElement | null>;
  count: number;
  acts: Acts;
  /** Something is open over the wall. */
  isOver: boolean;
}): void {
  const focusPlace = useCallback(
    (position: number) => {
      const strip = list.current?.querySelector<HTMLElement>(`[data-place="${position}"]`);
      strip?.focus({ preventScroll: true });
      strip?.scrollIntoView({ block: "nearest" });
    },
    [list],
  );
  const { focusOn } = acts.view;
  // The video that has the focus, or something in it, is the one that the keys are meant for.
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const strip = target instanceof HTMLElement && target.closest<HTMLElement>("[data-place]");
      if (strip) focusOn(Number(strip.dataset.place));
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [focusOn]);
  useKeyDown((event) => {
    const { current, view, undo, redo } = acts;
    const target = pressedIn(event);
    // Dialogs and menus over the wall have their own keys.
    const isElsewhere = target !== document.body && !target?.closest("[data-wall]");
    const isTyping = target?.closest("input, textarea, select, [contenteditable]");
    if (isElsewhere || isOver || isTyping || event.defaultPrevented || event.altKey) return;
    const key = nameOf(event);
    const withCommand = event.ctrlKey || event.metaKey;
    if (withCommand && key !== "z" && key !== "y") return;
    const onControl = Boolean(target?.closest("button, a, summary"));
    const act = actOf(key);
    if (!act) return;
    event.preventDefault();
    act();

    function actOf(name: string): (() => void) | undefined {
      switch (name) {
        case "a":
          return () => view.keep(current);
        case "r":
          return () => view.reject(current);
        case "z":
          return () => (event.shiftKey ? redo?.() : undo?.());
        case "y":
          return withCommand ? () => redo?.() : undefined;
        case "ArrowDown":
          return () => focusPlace(Math.min(count - 1, current + 1));
        case "ArrowUp":
          return () => focusPlace(Math.max(0, current - 1));
        case "ArrowRight":
          return () => focusShot(list.current, current, 1);
        case "ArrowLeft":
          return () => focusShot(list.current, current, -1);
        case "Enter":
          return onControl ? undefined : () => view.openLarge(current);
        case " ":
          return onControl ? undefined : () => view.togglePlay(current);
        default:
          return undefined;
      }
    }
  });
}

/** Moves the focus to the shot beside the one that has it; to the first one when none has it. */
function focusShot(list: HTMLElement | null, position: number, by: 1 | -1): void {
  const strip = list?.querySelector(`[data-place="${position}"]`);
  const shots = [...(strip?.querySelectorAll<HTMLElement>("[data-shot]") ?? [])];
  const here = shots.findIndex((shot) => shot === document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : shots.length - 1) : here + by;
  shots[Math.min(shots.length - 1, Math.max(0, next))]?.focus();
}
