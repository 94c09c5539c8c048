"use client";

import { deferred } from "./later/deferred";
import type { Toast } from "./later/toast-host";

const ToastHost = deferred(async () => (await import("./later/toast-host")).ToastHost);

/** What was said before the host of toasts was there. */
const waiting: Toast[] = [];
let show = (toast: Toast): void => void waiting.push(toast);

function startShowing(how: (toast: Toast) => void): void {
  show = how;
  waiting.splice(0).forEach(how);
}

/** The container of toasts; rendered once, in the layout. */
export function Toaster({ label }: { label: string }) {
  return <ToastHost label={label} onReady={startShowing} />;
}

type ToastOptions = Omit<Toast, "tone" | "message">;

/** Shows a short message about something that has happened. `action` can offer an undo. */
export const toast = {
  done: (message: string, options: ToastOptions = {}) =>
    show({ tone: "done", message, ...options }),
  failed: (message: string, options: ToastOptions = {}) =>
    show({ tone: "failed", message, ...options }),
};
