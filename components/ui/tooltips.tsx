"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";

const delayMs = 350;
const gapPixels = 6;

/**
 * Shows the text in `data-tooltip` of whatever the pointer rests on or the keyboard reaches. A tooltip is
 * never the only source of information: its text is part of the accessible name. Rendered once, in the layout.
 */
export function Tooltips() {
  const [target, setTarget] = useState<Element | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (next: Element | null, ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setTarget(next), ms);
    };
    const named = ({ target: at }: Event) =>
      at instanceof Element ? at.closest("[data-tooltip]") : null;
    const over = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      // The pointer may go onto the tooltip, to read it enlarged.
      if (tip.current?.contains(event.target as Node)) return clearTimeout(timer);
      const next = named(event);
      later(next, next ? delayMs : gapPixels * 20);
    };
    const focus = (event: FocusEvent) => {
      const next = named(event);
      if (next?.matches(":focus-visible")) later(next, 0);
    };
    const hide = () => later(null, 0);
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focus);
    const ends = ["focusout", "pointerdown", "keydown", "scroll"] as const;
    for (const end of ends) document.addEventListener(end, hide, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focus);
      for (const end of ends) document.removeEventListener(end, hide, { capture: true });
    };
  }, []);

  useLayoutEffect(() => {
    const box = tip.current;
    if (!target || !box) return;
    const at = target.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const left = at.left + at.width / 2 - width / 2;
    const above = at.top - gapPixels - height;
    box.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    box.style.top = `${above < 8 ? at.bottom + gapPixels : above}px`;
  }, [target]);

  const text = target?.isConnected ? target.getAttribute("data-tooltip") : null;
  if (!text) return null;
  return (
    <div
      ref={tip}
      role="tooltip"
      className="fixed z-50 w-max max-w-64 animate-[reel-rise_120ms_ease-out] rounded-md bg-ink px-2 py-1 text-xs text-canvas"
    >
      {text}
    </div>
  );
}
