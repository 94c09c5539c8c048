"use client";

import { useId } from "react";
import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/control/field";
import { inputClass } from "@/components/ui/control/input";
import { Slider } from "@/components/ui/control/slider";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FieldKey, useField } from "./use-field";

/**
 * A number with a slider. A number beyond the slider's range can be typed. An empty field means that
 * Alibaba Cloud decides.
 */
export function SliderField({
  path,
  name,
  reach,
  rest,
  className,
}: {
  path: FieldPathByValue<ComposeForm, number | null>;
  name: FieldKey;
  /** The end of the slider, in the shown unit; by default the upper limit of the field. */
  reach?: number;
  /** The position of the handle while the field is empty, in the shown unit. */
  rest?: number;
  className?: string;
}) {
  const t = useTranslations("compose.kit.units");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, facts, aside } = useField(path, name, { canBeOpen: true });
  const id = useId();
  const min = facts.min ?? 0;
  const max = reach ?? facts.max ?? 100;
  const shown =
    field.value === null || !Number.isFinite(field.value)
      ? null
      : Math.round(field.value * facts.scale * 1000) / 1000;
  const set = (value: number) =>
    field.onChange(Math.round((value / facts.scale) * 10_000) / 10_000);
  const at = shown ?? rest ?? facts.default ?? min;
  return (
    <div data-field={path} className={className}>
      <div className="flex items-center justify-between gap-3">
        <span className="flex min-w-0 items-center gap-2">
          <label htmlFor={id} className="text-[13px] font-medium">
            {label}
          </label>
          {aside}
        </span>
        <span className="flex shrink-0 items-center gap-1 text-[13px] text-muted">
          <input
            id={id}
            type="number"
            inputMode="decimal"
            min={min}
            max={facts.max ?? undefined}
            step={facts.step}
            value={shown ?? ""}
            placeholder={facts.default === null ? "–" : String(facts.default)}
            aria-describedby={`${id}-hint`}
            aria-invalid={problem ? true : undefined}
            onChange={({ target }) =>
              target.value === "" ? field.onChange(null) : set(Number(target.value))
            }
            onBlur={field.onBlur}
            className={`${inputClass} h-8 !w-18 !px-2 text-right tabular-nums`}
          />
          {facts.unit ? t(facts.unit) : null}
        </span>
      </div>
      <Slider
        value={[Math.min(max, Math.max(min, at))]}
        labels={[label]}
        isTabStop={false}
        min={min}
        max={max}
        step={facts.step}
        onValueChange={([value]) => set(value ?? min)}
        onValueCommit={() => field.onBlur()}
      />
      {problem ? <FieldError message={problem} /> : null}
      <p id={`${id}-hint`} className="text-[13px] text-faint">
        {hint}
      </p>
    </div>
  );
}
