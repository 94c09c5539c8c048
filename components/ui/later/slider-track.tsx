"use client";

import { Slider as Radix } from "radix-ui";

/** The circle that is seen is smaller than what a finger has to meet. */
const thumb =
  "grid size-6 place-items-center rounded-full before:size-4 before:rounded-full before:border-2 before:border-accent before:bg-surface before:shadow focus-visible:outline-2";

export type SliderProps = {
  value: number[];
  labels: string[];
  onValueChange: (value: number[]) => void;
  onValueCommit?: (value: number[]) => void;
  min: number;
  max: number;
  step: number;
  disabled?: boolean;
  /** False where a field beside the slider takes the same number from the keyboard. */
  isTabStop?: boolean;
};

/** The track and the handles of a `Slider`. */
export function SliderTrack({
  value,
  labels,
  onValueChange,
  onValueCommit,
  min,
  max,
  step,
  disabled,
  isTabStop = true,
}: SliderProps) {
  return (
    <Radix.Root
      className="relative flex h-6 w-full touch-none items-center select-none data-disabled:opacity-50"
      value={value}
      onValueChange={onValueChange}
      {...(onValueCommit ? { onValueCommit } : {})}
      min={min}
      max={max}
      step={step}
      disabled={disabled ?? false}
    >
      <Radix.Track className="relative h-1.5 grow rounded-full bg-line">
        <Radix.Range className="absolute h-full rounded-full bg-accent" />
      </Radix.Track>
      {value.map((_, index) => (
        <Radix.Thumb
          key={labels[index]}
          aria-label={labels[index]}
          className={thumb}
          {...(isTabStop ? {} : { tabIndex: -1 })}
        />
      ))}
    </Radix.Root>
  );
}
