"use client";

import { useCallback, useRef } from "react";

const focusable =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex='-1'])";

/**
 * Brings the focus back to where it came from when a window closes: to what opened it, or, when that is
 * not there any more, to what stands nearest. For the content of a window that has no trigger of its own.
 */
export function useReturnFocus() {
  const way = useRef<Element[]>([]);
  const onOpenAutoFocus = useCallback(() => {
    way.current = wayFrom(openerOf(document.activeElement));
  }, []);
  const onCloseAutoFocus = useCallback((event: Event) => {
    const back = nearest(way.current);
    if (!back) return;
    event.preventDefault();
    back.focus();
  }, []);
  return { onOpenAutoFocus, onCloseAutoFocus };
}

/** A menu closes when something is chosen in it; its button stays. */
function openerOf(active: Element | null): Element | null {
  const named = active?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return named ? document.getElementById(named) : active;
}

function wayFrom(opener: Element | null): Element[] {
  const way: Element[] = [];
  for (let at = opener; at && at !== document.body; at = at.parentElement) way.push(at);
  return way;
}

function nearest(way: readonly Element[]): HTMLElement | null {
  const [opener] = way;
  const there = way.find((element) => element.isConnected);
  if (!there) return null;
  const found = there === opener ? there : there.querySelector(focusable);
  return found instanceof HTMLElement ? found : null;
}
