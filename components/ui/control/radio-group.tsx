"use client";

import type { KeyboardEvent, ReactNode } from "react";

export type RadioOption<V extends string> = {
  value: V;
  content: ReactNode;
  disabled?: boolean;
  className?: string;
};

/**
 * Radios drawn as the caller wishes; a chosen one bears `data-state="checked"`. The group is one tab stop, and arrow
 * keys choose, as the ARIA Authoring Practices say. Native radios cannot hold cards, and Radix's were 8 KB of each page.
 */
export function RadioGroup<V extends string>({
  label,
  labelledBy,
  value,
  options,
  onChange,
  className,
}: {
  label?: string;
  labelledBy?: string;
  value: V;
  options: ReadonlyArray<RadioOption<V>>;
  onChange: (value: V) => void;
  className: string;
}) {
  const entry = options.find((option) => option.value === value) ?? options.find(isOffered);
  return (
    <div
      role="radiogroup"
      tabIndex={-1}
      aria-label={label}
      aria-labelledby={labelledBy}
      className={className}
      onKeyDown={moveByArrow}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          data-state={option.value === value ? "checked" : "unchecked"}
          disabled={option.disabled ?? false}
          tabIndex={option === entry ? 0 : -1}
          className={option.className}
          onClick={() => {
            if (option.value !== value) onChange(option.value);
          }}
        >
          {option.content}
        </button>
      ))}
    </div>
  );
}

const isOffered = ({ disabled }: { disabled?: boolean }) => !disabled;

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  // Radios are not chosen by Enter, which would else press them.
  if (event.key === "Enter") return event.preventDefault();
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const radios = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("[role=radio]:not(:disabled)"),
  ];
  const at = radios.findIndex((radio) => radio === event.target);
  const next = radios[(at + step + radios.length) % radios.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}
