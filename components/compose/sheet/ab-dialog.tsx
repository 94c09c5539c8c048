"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Textarea } from "@/components/ui/control/textarea";
import { Dialog } from "@/components/ui/dialog";
import { spreadFactors } from "@/lib/compose/sheet/spread-factors";
import { type SheetColumn, sheetLimits } from "@/lib/model/sheet/sheet-form";
import { useColumnName } from "./use-column-name";

const factorColumns = ["title", "subHeading1", "script", "voice", "music"] as const;

const levelsOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((level) => level.trim())
      .filter(Boolean),
  ),
];

/** Rows in which every title, hook, voice or track occurs equally often, and every pair of them too. */
export function AbDialog({
  onRows,
  onClose,
}: {
  onRows: (columns: SheetColumn[], rows: string[][]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("sheet.ab");
  const common = useTranslations("common");
  const columnName = useColumnName();
  const [texts, setTexts] = useState<Partial<Record<SheetColumn, string>>>({});
  const [count, setCount] = useState(12);
  const factors = factorColumns
    .map((name) => ({ name, levels: levelsOf(texts[name] ?? "") }))
    .filter(({ levels }) => levels.length > 0);
  const varied = factors.filter(({ levels }) => levels.length > 1);
  const isWhole = Number.isInteger(count) && count >= 1 && count <= sheetLimits.rows;

  function apply(): void {
    const rows = spreadFactors(factors, count).map((levels) =>
      levels.map((level, at) => factors[at]?.levels[level] ?? ""),
    );
    onRows(
      factors.map(({ name }) => name),
      rows,
    );
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title")}
      description={t("lead")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" disabled={varied.length === 0 || !isWhole} onClick={apply}>
            {t("apply", { count: isWhole ? count : 0 })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {factorColumns.map((column) => (
          <Field key={column} label={columnName(column)} hint={t("onePerLine")}>
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                value={texts[column] ?? ""}
                onChange={(event) => setTexts({ ...texts, [column]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t("count")} error={isWhole ? undefined : t("countRange")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={sheetLimits.rows}
              className="w-28"
              value={Number.isNaN(count) ? "" : count}
              onChange={(event) => setCount(event.target.valueAsNumber)}
            />
          )}
        </Field>
        {varied.length > 0 && isWhole ? (
          <p className="text-sm text-muted">
            {varied
              .map(({ name, levels }) =>
                t("each", {
                  column: columnName(name),
                  levels: levels.length,
                  times: Math.floor(count / levels.length),
                }),
              )
              .join(" ")}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
