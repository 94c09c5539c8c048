"use client";

import clsx from "clsx";
import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";

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
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
      orientation="horizontal"
      className={clsx(
        "inline-flex max-w-full flex-wrap gap-0.5 rounded-lg bg-sunken p-1",
        className,
      )}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled ?? false}
          className={clsx(
            "flex-auto rounded-md px-3 font-medium whitespace-nowrap text-muted transition-colors hover:text-ink disabled:opacity-40 data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-card",
            size === "sm" ? "h-7 text-[13px]" : "h-9 text-sm",
          )}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
