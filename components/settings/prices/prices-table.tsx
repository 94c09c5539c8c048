"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/control/input";
import { type PriceRow, priceRows } from "@/lib/model/cost/cost";
import type { PricesForm } from "./prices-form";

/** A price a line: how much, who says so, and since when. */
export function PricesTable({
  form,
  disabled,
  onChange,
}: {
  form: PricesForm;
  disabled: boolean;
  onChange: (row: PriceRow, change: Partial<PricesForm["rows"][PriceRow]>) => void;
}) {
  const t = useTranslations("cost");
  const cost = useTranslations("cost.settings");
  return (
    <ul className="grid divide-y divide-line border-y border-line">
      {priceRows.map((row) => {
        const name = t(`rows.${row}`);
        const { perMinute, source, date } = form.rows[row];
        return (
          <li key={row} className="grid gap-2 py-3 sm:grid-cols-[7.5rem_minmax(0,1fr)_9.5rem]">
            <p className="flex items-center gap-2 text-sm sm:col-span-3">
              {name}
              {perMinute.trim() === "" ? <Badge tone="warn">{cost("missing")}</Badge> : null}
            </p>
            <Input
              aria-label={cost("perMinute", { row: name })}
              inputMode="decimal"
              disabled={disabled}
              value={perMinute}
              placeholder="0.00"
              className="tabular-nums"
              onChange={(event) => onChange(row, { perMinute: event.target.value })}
            />
            <Input
              aria-label={cost("source", { row: name })}
              disabled={disabled}
              value={source}
              maxLength={300}
              placeholder={cost("sourcePlaceholder")}
              onChange={(event) => onChange(row, { source: event.target.value })}
            />
            <Input
              type="date"
              aria-label={cost("date", { row: name })}
              disabled={disabled}
              value={date}
              onChange={(event) => onChange(row, { date: event.target.value })}
            />
          </li>
        );
      })}
    </ul>
  );
}
