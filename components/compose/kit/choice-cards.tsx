"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/ui/control/radio-group";

/** A radio group drawn as cards, for options that need an explanation. */
export function ChoiceCards<V extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: {
  label: string;
  value: V;
  options: ReadonlyArray<{ value: V; title: string; text?: string; picture?: ReactNode }>;
  onChange: (value: V) => void;
  /** The classes that set the columns. */
  className?: string;
}) {
  return (
    <RadioGroup
      label={label}
      value={value}
      onChange={onChange}
      className={clsx("grid gap-2", className)}
      options={options.map((option) => ({
        value: option.value,
        className: clsx(
          "flex min-w-0 gap-3 rounded-lg border p-3 text-left transition-colors",
          "border-line hover:border-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft",
          option.text ? "flex-col gap-1" : "items-center",
        ),
        content: (
          <>
            {option.picture}
            <span className="min-w-0 text-sm font-medium">{option.title}</span>
            {option.text ? <span className="text-[13px] text-muted">{option.text}</span> : null}
          </>
        ),
      }))}
    />
  );
}
