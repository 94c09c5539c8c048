"use client";

import { useEffect } from "react";
import { Toaster, toast } from "sonner";

export type Toast = {
  tone: "done" | "failed";
  message: string;
  description?: string;
  action?: { label: string; onClick: () => void };
  durationMs?: number;
  /** A later message with the same id takes the place of this one. */
  id?: string;
};

function show({ tone, message, durationMs, ...options }: Toast): void {
  const shown = { ...options, ...(durationMs ? { duration: durationMs } : {}) };
  if (tone === "failed") toast.error(message, shown);
  else toast(message, shown);
}

/** Draws toasts; `onReady` is told how one is shown. */
export function ToastHost({
  label,
  onReady,
}: {
  label: string;
  onReady: (show: (toast: Toast) => void) => void;
}) {
  useEffect(() => onReady(show), [onReady]);
  return (
    <Toaster
      // The library names the fonts of the system, which may have no Chinese.
      className="!font-sans"
      position="bottom-center"
      containerAriaLabel={label}
      toastOptions={{
        classNames: {
          toast: "!bg-ink !text-canvas !border-0 !rounded-lg !shadow-float !text-sm",
          actionButton: "!bg-canvas !text-ink !font-medium",
          description: "!text-canvas/80",
        },
      }}
    />
  );
}
