"use client";

import { useId } from "react";
import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { FieldError } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import type { ComposeForm } from "@/lib/model/compose-form";
import { useProblem } from "./use-error-text";

/** A number one feels rather than types; the value stands beside the label. */
export function SliderField({
  path,
  label,
  show,
  open,
  hint,
  min,
  max,
  step,
  className,
}: {
  path: FieldPathByValue<ComposeForm, number | null>;
  label: string;
  /** The value in words. */
  show: (value: number) => string;
  /** What stands in the place of the value, and where the handle is, while nothing is said. */
  open?: { label: string; at: number };
  hint?: string;
  min: number;
  max: number;
  step: number;
  className?: string;
}) {
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const problem = useProblem(path, { min, max });
  const id = useId();
  return (
    <div data-field={path} className={className}>
      <div className="flex items-baseline justify-between gap-3">
        <span id={id} className="text-[13px] font-medium">
          {label}
        </span>
        <span className="text-[13px] text-muted tabular-nums">
          {field.value === null ? open?.label : show(field.value)}
        </span>
      </div>
      <Slider
        value={[Math.min(max, Math.max(min, field.value ?? open?.at ?? min))]}
        labels={[label]}
        min={min}
        max={max}
        step={step}
        onValueChange={([value]) => field.onChange(value)}
        onValueCommit={() => field.onBlur()}
      />
      {problem ? <FieldError message={problem} /> : null}
      {hint ? <p className="text-[13px] text-faint">{hint}</p> : null}
    </div>
  );
}
