"use client";

import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FieldKey, useField } from "./use-field";

/** A colour, chosen in the browser's colour picker or typed as #RRGGBB. Empty: Alibaba Cloud decides. */
export function ColorField({
  path,
  name,
}: {
  path: FieldPathByValue<ComposeForm, string>;
  name: FieldKey;
}) {
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, aside } = useField(path, name);
  const valid = /^#[0-9a-fA-F]{6}$/.test(field.value);
  return (
    <div data-field={path}>
      <Field label={label} hint={hint} error={problem} aside={aside}>
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
              placeholder="–"
              className="pl-11 font-medium tabular-nums uppercase"
            />
          </span>
        )}
      </Field>
    </div>
  );
}
