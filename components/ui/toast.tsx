"use client";

import { Toaster as Sonner, toast as show } from "sonner";

/** The container of toasts; rendered once, in the layout. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
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

type ToastOptions = {
  description?: string;
  action?: { label: string; onClick: () => void };
  durationMs?: number;
  /** A later message with the same id takes the place of this one. */
  id?: string;
};

function toSonner({ description, action, durationMs, id }: ToastOptions) {
  return {
    ...(description ? { description } : {}),
    ...(action ? { action } : {}),
    ...(id ? { id } : {}),
    ...(durationMs ? { duration: durationMs } : {}),
  };
}

/** Shows a short message about something that has happened. `action` can offer an undo. */
export const toast = {
  done: (message: string, options: ToastOptions = {}) => show(message, toSonner(options)),
  failed: (message: string, options: ToastOptions = {}) => show.error(message, toSonner(options)),
};
