"use client";

import type { ReactNode } from "react";
import { type FieldPathByValue, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useProblem } from "../form/use-error-text";

const toNumber = (value: unknown) => (value === "" || value === null ? Number.NaN : Number(value));
const toNumberOrNull = (value: unknown) => (value === "" || value === null ? null : Number(value));

/** A number with its unit and its range. The input is uncontrolled, so typing does not render the form. */
export function NumberField({
  path,
  label,
  unit,
  hint,
  min,
  max,
  step = 1,
  nullable = false,
  placeholder,
  className,
  hideLabel = false,
}: {
  path: FieldPathByValue<ComposeForm, number | null>;
  label: string;
  unit?: string;
  hint?: ReactNode;
  min: number;
  max: number;
  step?: number;
  /** When true, an empty field means "not set"; otherwise an empty field is a mistake. */
  nullable?: boolean;
  placeholder?: string;
  className?: string;
  hideLabel?: boolean;
}) {
  const { register, getValues } = useFormContext<ComposeForm>();
  const problem = useProblem(path, { min, max });
  return (
    <div data-field={path} className={className}>
      <Field
        label={label}
        hint={hint}
        error={problem}
        hideLabel={hideLabel}
        {...(unit ? { unit } : {})}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode={step < 1 ? "decimal" : "numeric"}
            min={min}
            max={max}
            step={step}
            placeholder={placeholder}
            className="tabular-nums"
            defaultValue={getValues(path) ?? ""}
            {...register(path, { setValueAs: nullable ? toNumberOrNull : toNumber })}
          />
        )}
      </Field>
    </div>
  );
}
