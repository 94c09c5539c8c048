import clsx from "clsx";
import type { ComponentProps } from "react";

/** Look of everything one can type into. */
export const inputClass =
  "block w-full rounded-md border border-strong/55 bg-surface px-3 text-sm text-ink placeholder:text-faint transition-colors hover:border-strong focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/35 disabled:opacity-50 aria-invalid:border-bad";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={clsx(inputClass, "h-10", className)} {...rest} />;
}
