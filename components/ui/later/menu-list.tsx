"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";

export type MenuItem = {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  tone?: "plain" | "danger";
  disabled?: boolean;
  /** Set for a choice among several; draws a tick. */
  checked?: boolean;
};

/**
 * The open list of a `Menu`, below its button. Opened by the keyboard, its first item has the focus. Focus
 * returns to the button.
 */
export function MenuList({
  button,
  byKeyboard,
  items,
  onClose,
}: {
  button: HTMLElement;
  byKeyboard: boolean;
  items: ReadonlyArray<MenuItem>;
  onClose: () => void;
}) {
  // The list hangs on a mark over the button: the button itself was there before Radix was loaded.
  const [{ left, top, width, height }] = useState(() => button.getBoundingClientRect());
  const toFirst = useRef(byKeyboard);
  return createPortal(
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Trigger asChild>
        <span
          aria-hidden
          className="pointer-events-none fixed"
          style={{ left, top, width, height }}
        />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          aria-labelledby={button.id}
          className="z-50 min-w-44 animate-[reel-rise_120ms_ease-out] rounded-lg bg-raised p-1 shadow-float"
          onFocus={({ target, currentTarget }) => {
            // Radix does this by itself only when it saw the key that opened.
            if (!toFirst.current || target !== currentTarget) return;
            toFirst.current = false;
            currentTarget
              .querySelector<HTMLElement>("[role=menuitem]:not([data-disabled])")
              ?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.focus();
          }}
        >
          {items.map((item) => (
            <Radix.Item
              key={item.label}
              disabled={item.disabled ?? false}
              onSelect={item.onSelect}
              className={clsx(
                "flex items-center gap-2.5 rounded-md px-2.5 py-2 text-sm outline-none select-none data-disabled:opacity-40 data-highlighted:bg-sunken [&_svg]:size-4",
                item.tone === "danger" ? "text-bad" : "text-ink",
              )}
            >
              {item.icon}
              <span className="flex-1">{item.label}</span>
              {item.checked ? <Check aria-hidden className="text-accent" /> : null}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>,
    document.body,
  );
}
