"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A label for an icon, on hover and on focus. Never the only source of information. */
export function Tooltip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Radix.Root delayDuration={350}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          className="z-50 max-w-64 animate-[reel-rise_120ms_ease-out] rounded-md bg-ink px-2 py-1 text-xs text-canvas"
        >
          {label}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const TooltipProvider = Radix.Provider;
