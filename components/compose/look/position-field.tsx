"use client";

import { useState } from "react";
import { type FieldPathByValue, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { outputLimits } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type FieldKey, useField } from "../kit/use-field";

/** Whole pixels go up to the longest side that IMS makes. */
const mostPixels = outputLimits.maxSide;

/** A position or a size: a share of the frame, whole pixels of the output, or left open. */
export function PositionField({
  path,
  name,
  axis,
  className,
}: {
  path: FieldPathByValue<ComposeForm, number | null>;
  name: FieldKey;
  /** The side of the frame that a share refers to. */
  axis: "width" | "height";
  className?: string;
}) {
  const t = useTranslations("compose.kit");
  const { control, getValues } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: path });
  const { label, hint, problem, aside } = useField(path, name, {
    line: `${t("placeUnit.range", { most: String(mostPixels) })} · ${t("facts.open")}`,
  });
  const [wanted, setWanted] = useState<"share" | "px">("share");
  const value = field.value;
  const unit = value === null ? wanted : value >= 1 ? "px" : "share";
  const change = (next: "share" | "px") => {
    setWanted(next);
    if (value === null || next === unit) return;
    const side = getValues(`output.${axis}`) || 1;
    field.onChange(
      next === "px"
        ? Math.max(2, Math.round(value * side))
        : Math.min(0.9999, Math.round((value / side) * 10_000) / 10_000),
    );
  };
  const shown = value === null || !Number.isFinite(value) ? "" : value;
  return (
    <div data-field={path} className={className}>
      <Field label={label} hint={hint} error={problem} aside={aside}>
        {(attributes) => (
          <span className="flex gap-1.5">
            <Input
              {...attributes}
              ref={field.ref}
              type="number"
              inputMode="decimal"
              min={0}
              max={unit === "px" ? mostPixels : 99.99}
              step={1}
              placeholder="–"
              value={shown === "" ? "" : unit === "px" ? shown : Math.round(shown * 10_000) / 100}
              onChange={({ target }) => {
                if (target.value === "") field.onChange(null);
                else if (unit === "px")
                  field.onChange(Math.max(2, Math.round(Number(target.value))));
                else field.onChange(Math.min(0.9999, Math.max(0, Number(target.value) / 100)));
              }}
              onBlur={field.onBlur}
              className="min-w-16 tabular-nums"
            />
            <span className="w-18 shrink-0">
              <Select
                aria-label={t("placeUnit.label", { field: label })}
                className="!pr-6 !pl-2.5"
                value={unit}
                onChange={({ target }) => change(target.value === "px" ? "px" : "share")}
              >
                <option value="share">{t("placeUnit.share")}</option>
                <option value="px">{t("placeUnit.px")}</option>
              </Select>
            </span>
          </span>
        )}
      </Field>
    </div>
  );
}
