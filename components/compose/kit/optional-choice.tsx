"use client";

import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Select } from "@/components/ui/control/select";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FieldKey, useField } from "./use-field";

/** A choice of on, off, or not set, when Alibaba Cloud decides. */
export function OptionalSwitch({
  path,
  name,
  onChange,
  className,
}: {
  path: FieldPathByValue<ComposeForm, boolean | null>;
  name: FieldKey;
  onChange?: (value: boolean | null) => void;
  className?: string;
}) {
  const t = useTranslations("compose.kit.facts");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, aside, facts } = useField(path, name);
  const byDefault = facts.defaultChoice;
  const values = { "": null, on: true, off: false } as const;
  return (
    <div data-field={path} className={className}>
      <Field label={label} hint={hint} error={problem} aside={aside}>
        {(attributes) => (
          <Select
            {...attributes}
            ref={field.ref}
            value={field.value === null ? "" : field.value ? "on" : "off"}
            onChange={({ target }) => {
              const value = values[target.value as keyof typeof values];
              field.onChange(value);
              onChange?.(value);
            }}
            onBlur={field.onBlur}
          >
            <option value="">
              {byDefault === null
                ? t("ims")
                : t("imsDefault", { value: byDefault ? t("on") : t("off") })}
            </option>
            <option value="on">{t("on")}</option>
            <option value="off">{t("off")}</option>
          </Select>
        )}
      </Field>
    </div>
  );
}

/** A choice of a few words, or not set, when Alibaba Cloud decides. */
export function OptionalSelect({
  path,
  name,
  options,
  className,
}: {
  path: FieldPathByValue<ComposeForm, string | null>;
  name: FieldKey;
  options: ReadonlyArray<{ id: string; label: string }>;
  className?: string;
}) {
  const t = useTranslations("compose.kit.facts");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, aside } = useField(path, name);
  return (
    <div data-field={path} className={className}>
      <Field label={label} hint={hint} error={problem} aside={aside}>
        {(attributes) => (
          <Select
            {...attributes}
            ref={field.ref}
            value={field.value ?? ""}
            onChange={({ target }) => field.onChange(target.value || null)}
            onBlur={field.onBlur}
          >
            <option value="">{t("ims")}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
