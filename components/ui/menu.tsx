"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

export type MenuItem = {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  tone?: "plain" | "danger";
  disabled?: boolean;
  /** Set for a choice among several; draws a tick. */
  checked?: boolean;
};

/** A list of actions behind one button. */
export function Menu({ trigger, items }: { trigger: ReactNode; items: ReadonlyArray<MenuItem> }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          className="z-50 min-w-44 animate-[reel-rise_120ms_ease-out] rounded-lg bg-raised p-1 shadow-float"
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
    </Radix.Root>
  );
}
