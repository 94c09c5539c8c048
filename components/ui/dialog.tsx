"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { deferred } from "./later/deferred";

const widths = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-4xl" } as const;

const DialogWindow = deferred(async () => (await import("./later/dialog-window")).DialogWindow);

/**
 * A modal window: focus stays inside, Escape closes, focus returns. On a narrow screen it is a
 * sheet from below. `footer` holds the actions. What bears `data-first-focus` gets the focus when it opens, otherwise
 * the button that closes it.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = "md",
  footer,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  width?: keyof typeof widths;
  footer?: ReactNode;
  children: ReactNode;
}) {
  if (!open) return null;
  return (
    <DialogWindow
      onClose={() => onOpenChange(false)}
      title={title}
      description={description}
      footer={footer}
      look={{
        frame: clsx(
          "inset-x-0 bottom-0 max-h-[92dvh] animate-[reel-rise_160ms_ease-out] rounded-t-xl sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[calc(100%-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl",
          widths[width],
        ),
        header: "items-start pt-4 pb-3",
        body: "px-5 pb-5",
      }}
    >
      {children}
    </DialogWindow>
  );
}
