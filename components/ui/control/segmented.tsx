"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { RadioGroup } from "./radio-group";

/** A few visible choices of which one is chosen: a radio group drawn as segments. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
  size = "md",
  className,
}: {
  label: string;
  value: V;
  options: ReadonlyArray<{ value: V; label: ReactNode; disabled?: boolean }>;
  onChange: (value: V) => void;
  size?: "sm" | "md";
  className?: string;
}) {
  return (
    <RadioGroup
      label={label}
      value={value}
      onChange={onChange}
      className={clsx(
        "inline-flex max-w-full flex-wrap gap-0.5 rounded-lg bg-sunken p-1",
        className,
      )}
      options={options.map((option) => ({
        value: option.value,
        disabled: option.disabled ?? false,
        content: option.label,
        className: clsx(
          "flex-auto rounded-md px-3 font-medium whitespace-nowrap text-muted transition-colors hover:text-ink disabled:opacity-40 data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-card",
          size === "sm" ? "h-7 text-[13px]" : "h-9 text-sm",
        ),
      }))}
    />
  );
}
