"use client";

import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ComposeForm } from "@/lib/model/compose-form";
import { useProblem } from "./use-error-text";

/** A colour, by the platform's own chooser or typed as #RRGGBB. */
export function ColorField({
  path,
  label,
}: {
  path: FieldPathByValue<ComposeForm, string>;
  label: string;
}) {
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const problem = useProblem(path);
  const valid = /^#[0-9a-fA-F]{6}$/.test(field.value);
  return (
    <div data-field={path}>
      <Field label={label} error={problem}>
        {(attributes) => (
          <span className="relative block">
            <input
              type="color"
              aria-label={label}
              tabIndex={-1}
              value={valid ? field.value : "#000000"}
              onChange={(event) => field.onChange(event.target.value.toUpperCase())}
              className="absolute top-1/2 left-1.5 size-7 -translate-y-1/2 cursor-pointer rounded border border-line bg-transparent p-0.5"
            />
            <Input
              {...attributes}
              value={field.value}
              onChange={(event) => field.onChange(event.target.value)}
              onBlur={field.onBlur}
              maxLength={7}
              className="pl-11 font-medium tabular-nums uppercase"
            />
          </span>
        )}
      </Field>
    </div>
  );
}
