"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { type PriceRow, priceRows } from "@/lib/model/cost/cost";
import type { SettingsValues } from "../settings-form";
import type { PricesForm } from "./prices-form";

/** One price per line: amount, source and day. */
export function PricesTable({ disabled }: { disabled: boolean }) {
  return (
    <ul className="grid divide-y divide-line border-y border-line">
      {priceRows.map((row) => (
        <PriceLine key={row} row={row} disabled={disabled} />
      ))}
    </ul>
  );
}

function PriceLine({ row, disabled }: { row: PriceRow; disabled: boolean }) {
  const t = useTranslations("cost");
  const cost = useTranslations("cost.settings");
  const { register, control, formState } = useFormContext<SettingsValues<PricesForm>>();
  const perMinute = useWatch({ control, name: `form.rows.${row}.perMinute` });
  const name = t(`rows.${row}`);
  const wrong = formState.errors.form?.rows?.[row]?.perMinute;
  return (
    <li className="grid gap-2 py-3 sm:grid-cols-[7.5rem_minmax(0,1fr)_9.5rem]">
      <p className="flex items-center gap-2 text-sm sm:col-span-3">
        {name}
        {perMinute.trim() === "" ? <Badge tone="warn">{cost("missing")}</Badge> : null}
      </p>
      <Field
        label={cost("perMinute", { row: name })}
        hideLabel
        error={wrong ? cost("errors.price") : undefined}
      >
        {(field) => (
          <Input
            {...field}
            {...register(`form.rows.${row}.perMinute`)}
            inputMode="decimal"
            disabled={disabled}
            placeholder="0.00"
            className="tabular-nums"
          />
        )}
      </Field>
      <Input
        aria-label={cost("source", { row: name })}
        {...register(`form.rows.${row}.source`)}
        disabled={disabled}
        maxLength={300}
        placeholder={cost("sourcePlaceholder")}
      />
      <Input
        type="date"
        aria-label={cost("date", { row: name })}
        {...register(`form.rows.${row}.date`)}
        disabled={disabled}
      />
    </li>
  );
}
