"use client";

import type { ReactNode } from "react";
import { deferred } from "./later/deferred";

const DialogWindow = deferred(async () => (await import("./later/dialog-window")).DialogWindow);

/** A panel from the right edge for something to read beside the page. */
export function Drawer({
  open,
  onOpenChange,
  title,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
}) {
  if (!open) return null;
  return (
    <DialogWindow
      onClose={() => onOpenChange(false)}
      title={title}
      look={{
        frame: "inset-y-0 right-0 w-full max-w-2xl",
        header: "items-center border-b border-line py-3",
        body: "p-5",
      }}
    >
      {children}
    </DialogWindow>
  );
}
