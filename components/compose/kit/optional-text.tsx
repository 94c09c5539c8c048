"use client";

import { useId } from "react";
import { type FieldPathByValue, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FieldKey, useField } from "./use-field";

/** A text that may be empty. Suggests `options`, but accepts any text. The input is uncontrolled. */
export function OptionalText({
  path,
  name,
  options,
  placeholder,
  className,
}: {
  path: FieldPathByValue<ComposeForm, string>;
  name: FieldKey;
  options?: ReadonlyArray<{ id: string; label: string }>;
  placeholder?: string;
  className?: string;
}) {
  const { register, getValues } = useFormContext<ComposeForm>();
  const { label, hint, problem, aside } = useField(path, name);
  const listId = useId();
  return (
    <div data-field={path} className={className}>
      <Field label={label} hint={hint} error={problem} aside={aside}>
        {(attributes) => (
          <>
            <Input
              {...attributes}
              {...register(path)}
              defaultValue={getValues(path)}
              placeholder={placeholder ?? "–"}
              spellCheck={false}
              autoComplete="off"
              {...(options ? { list: listId } : {})}
            />
            {options ? (
              <datalist id={listId}>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </datalist>
            ) : null}
          </>
        )}
      </Field>
    </div>
  );
}
