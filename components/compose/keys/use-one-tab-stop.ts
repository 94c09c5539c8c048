"use client";

import { type RefObject, useEffect } from "react";
import { nextControl } from "./next-control";

const anyControl = "button:not(:disabled), a[href], input:not(:disabled, [type=file])";

/**
 * Makes all controls inside a container one stop of the Tab key: Tab comes to the control that was used last,
 * and arrow keys, Home and End move between the controls (WAI-ARIA, "roving tabindex"). Controls that come and
 * go later are taken in.
 * The first stop is the control with `data-first-stop`, or else the first of all.
 * @param only a selector of the controls that are meant, when the container holds others, too
 */
export function useOneTabStop(ref: RefObject<HTMLElement | null>, only: string = anyControl): void {
  useEffect(() => {
    const container = ref.current;
    if (!container) return undefined;
    let current: HTMLElement | null = null;
    const controls = () =>
      [...container.querySelectorAll<HTMLElement>(only)].filter((each) => each.checkVisibility());
    const settle = () => {
      const all = controls();
      if (!current || !all.includes(current)) {
        current = all.find((each) => each.hasAttribute("data-first-stop")) ?? all[0] ?? null;
      }
      for (const each of all) {
        const wanted = each === current ? 0 : -1;
        if (each.tabIndex !== wanted) each.tabIndex = wanted;
      }
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && controls().includes(event.target)) {
        current = event.target;
        settle();
      }
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!(target instanceof HTMLElement) || needsArrows(target, event.key)) return;
      const all = controls();
      const here = all.indexOf(target);
      if (here < 0) return;
      const there = nextControl(
        event.key,
        here,
        all.map((each) => each.getBoundingClientRect()),
      );
      if (there === here) return;
      event.preventDefault();
      all[there]?.focus();
    };
    settle();
    // A control's own tab index is written here, so only elements and their ability are watched.
    const watcher = new MutationObserver(settle);
    watcher.observe(container, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["disabled", "hidden"],
    });
    container.addEventListener("focusin", onFocus);
    container.addEventListener("keydown", onKey);
    return () => {
      watcher.disconnect();
      container.removeEventListener("focusin", onFocus);
      container.removeEventListener("keydown", onKey);
    };
  }, [ref, only]);
}

/** Whether a control uses the arrow keys itself: while it is carried along a list, or opens a menu. */
function needsArrows(target: HTMLElement, key: string): boolean {
  if (target.getAttribute("aria-roledescription") && target.getAttribute("aria-pressed") === "true")
    return true;
  if (target.hasAttribute("aria-haspopup") && key === "ArrowDown") return true;
  if (target instanceof HTMLInputElement && target.type !== "checkbox") return true;
  return target.getAttribute("role") === "radio";
}
