"use client";

import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FieldKey, useField } from "./use-field";

/** A number that may be empty: then Alibaba Cloud uses its default, or decides. */
export function OptionalNumber({
  path,
  name,
  className,
}: {
  path: FieldPathByValue<ComposeForm, number | null>;
  name: FieldKey;
  className?: string;
}) {
  const t = useTranslations("compose.kit");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, facts, aside } = useField(path, name, { canBeOpen: true });
  const { scale, unit } = facts;
  const shown = (value: number | null) =>
    value === null || !Number.isFinite(value) ? "" : Math.round(value * scale * 1000) / 1000;
  return (
    <div data-field={path} className={className}>
      <Field
        label={label}
        hint={hint}
        error={problem}
        aside={aside}
        {...(unit ? { unit: t(`units.${unit}`) } : {})}
      >
        {(attributes) => (
          <Input
            {...attributes}
            ref={field.ref}
            type="number"
            inputMode="decimal"
            min={facts.min ?? undefined}
            max={facts.max ?? undefined}
            step={facts.step}
            placeholder={facts.default === null ? "–" : String(facts.default)}
            value={shown(field.value)}
            onChange={({ target: { value } }) =>
              field.onChange(value === "" ? null : Number(value) / scale)
            }
            onBlur={field.onBlur}
            className="tabular-nums"
          />
        )}
      </Field>
    </div>
  );
}
