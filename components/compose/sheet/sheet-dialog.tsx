"use client";

import { Clapperboard, FileSpreadsheet, FlaskConical, Plus, Undo2, X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/control/input";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { unknownTokens } from "@/lib/compose/sheet/name-tokens";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { MoneyCost, WorkCost } from "@/components/cost/cost-words";
import { addColumn, addRows, freeColumns, importedSheet, withVariantInNames } from "./sheet-edit";
import { SheetGrid } from "./sheet-grid";
import { useCheckedRows } from "./use-checked-rows";
import { useColumnName, useGroupNames } from "./use-column-name";
import { useSheet } from "./use-sheet";
import { useSubmitSheet } from "./use-submit-sheet";
import { deferred } from "@/components/ui/later/deferred";

const AbDialog = deferred(async () => (await import("./ab-dialog")).AbDialog);
const ImportDialog = deferred(async () => (await import("./import-dialog")).ImportDialog);

const rowsAtOnce = 5;

/** The sheet over the whole screen: its rows, how the videos are called, and the button that makes them. */
export function SheetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("sheet");
  const common = useTranslations("common");
  const focus = useReturnFocus();
  const columnName = useColumnName();
  const groups = useGroupNames();
  const { control } = useFormContext<ComposeForm>();
  const campaign = useWatch({ control, name: "name" });
  const { sheet, change, undo, canUndo } = useSheet();
  const { rows: checked, cost, isCurrent } = useCheckedRows(sheet);
  const [shown, setShown] = useState<"import" | "ab" | null>(null);
  const submit = useSubmitSheet();
  const faulty = checked.filter(({ cells, problems }) => cells.length + problems.length > 0).length;
  const unknown = unknownTokens(sheet.names);
  const free = freeColumns(sheet, groups.length);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-0 z-40 flex flex-col bg-raised sm:inset-4 sm:rounded-xl sm:shadow-float"
        >
          <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-3 sm:px-5">
            <Radix.Title className="mr-auto text-base font-semibold">{t("title")}</Radix.Title>
            <Button
              size="sm"
              variant="ghost"
              icon={<Undo2 aria-hidden />}
              disabled={!canUndo}
              onClick={undo}
            >
              {t("undo")}
            </Button>
            <Button
              size="sm"
              icon={<FileSpreadsheet aria-hidden />}
              onClick={() => setShown("import")}
            >
              {t("importTable")}
            </Button>
            <Button size="sm" icon={<FlaskConical aria-hidden />} onClick={() => setShown("ab")}>
              {t("spread")}
            </Button>
            {free.length > 0 ? (
              <Menu
                trigger={
                  <Button size="sm" icon={<Plus aria-hidden />}>
                    {t("addColumn")}
                  </Button>
                }
                items={free.map((column) => ({
                  label: columnName(column),
                  onSelect: () => change((before) => addColumn(before, column)),
                }))}
              />
            ) : null}
            <Radix.Close asChild>
              <IconButton label={common("close")} tooltip={false} size="sm">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-2 sm:px-5">
            {sheet.rows.length === 0 ? (
              <p className="mx-auto max-w-lg py-10 text-center text-sm text-muted">{t("empty")}</p>
            ) : (
              <SheetGrid sheet={sheet} checked={checked} onChange={change} />
            )}
            <Button
              size="sm"
              variant="ghost"
              className="my-3"
              icon={<Plus aria-hidden />}
              onClick={() => change((before) => addRows(before, rowsAtOnce))}
            >
              {t("addRows", { count: rowsAtOnce })}
            </Button>
          </div>
          <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
            <label className="flex min-w-0 flex-1 basis-72 items-center gap-2 text-[13px]">
              <span className="shrink-0 text-muted">{t("names")}</span>
              <Input
                className="max-w-sm"
                value={sheet.names}
                aria-invalid={unknown.length > 0 || undefined}
                title={t("tokens")}
                onChange={(event) => change((before) => ({ ...before, names: event.target.value }))}
              />
            </label>
            <p className="text-[13px] text-muted" aria-live="polite">
              {unknown.length > 0
                ? t("unknownToken", { token: `{${unknown[0]}}` })
                : (submit.message ?? (faulty > 0 ? t("faulty", { count: faulty }) : t("tokens")))}
            </p>
            {cost ? (
              <p className="text-[13px] text-muted">
                {cost.kind === "own" ? (
                  <WorkCost seconds={cost.seconds} />
                ) : (
                  <MoneyCost {...cost} />
                )}
              </p>
            ) : null}
            <Button
              variant="primary"
              icon={<Clapperboard aria-hidden />}
              pending={submit.isSending}
              disabled={checked.length === 0 || faulty > 0 || !isCurrent || !campaign.trim()}
              onClick={() => void submit.send()}
            >
              {t("make", { count: checked.length })}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
      {submit.dialog}
      {shown === "import" ? (
        <ImportDialog
          onImport={(columns, rows) => change((before) => importedSheet(before, columns, rows))}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown === "ab" ? (
        <AbDialog
          onRows={(columns, rows) =>
            change((before) => withVariantInNames(importedSheet(before, columns, rows)))
          }
          onClose={() => setShown(null)}
        />
      ) : null}
    </Radix.Root>
  );
}
