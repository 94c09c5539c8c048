"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Select } from "@/components/ui/control/select";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { mapColumns } from "@/lib/compose/sheet/map-columns";
import { toTable } from "@/lib/compose/sheet/read-table";
import { canSpeak } from "@/lib/model/form/kinds/job-kinds";
import { useKind } from "../kinds/steps";
import { ImportDialog } from "../sheet/import-dialog";
import { importedSheet } from "../sheet/sheet-edit";
import { useGroupNames } from "../sheet/use-column-name";
import { useSheet } from "../sheet/use-sheet";

/**
 * Asks what a pasted table, or a paste of more texts than fit, is meant to be: a sheet of which each row
 * is a video, or one text for each row. Nothing is left out without saying so first.
 */
export function PasteTableDialog({
  rows,
  room,
  most,
  itemLabel,
  onTexts,
  onClose,
}: {
  /** All of the same length. */
  rows: string[][];
  /** How many texts still fit. */
  room: number;
  most: number;
  itemLabel: string;
  onTexts: (texts: string[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.lists.table");
  const common = useTranslations("common");
  const groups = useGroupNames();
  const { change } = useSheet();
  const canHaveSheet = canSpeak(useKind());
  const [column, setColumn] = useState(0);
  const [isMapping, setMapping] = useState(false);
  const columns = rows[0]?.length ?? 0;
  const texts = rows.flatMap((row) => row[column] || []);
  const lost = Math.max(0, texts.length - room);
  if (isMapping) {
    return (
      <ImportDialog
        initial={withHeaders(rows, groups, t("column"))}
        onImport={(meanings, filled) => {
          change((before) => importedSheet(before, meanings, filled));
          toast.done(t("sheetMade", { count: filled.length }));
          document.querySelector("#sheet-title")?.scrollIntoView({ block: "center" });
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { rows: rows.length, columns })}
      description={t(columns > 1 ? "text" : "many")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            disabled={texts.length === lost}
            variant={canHaveSheet ? "secondary" : "primary"}
            onClick={() => {
              onClose();
              onTexts(texts.slice(0, room));
            }}
          >
            {t("texts", { count: texts.length - lost, item: itemLabel })}
          </Button>
          {canHaveSheet ? (
            <Button variant="primary" onClick={() => setMapping(true)}>
              {t("sheet")}
            </Button>
          ) : null}
        </>
      }
    >
      {columns > 1 ? (
        <Field label={t("which", { item: itemLabel })}>
          {(control) => (
            <Select
              {...control}
              value={column}
              onChange={(event) => setColumn(Number(event.target.value))}
            >
              {Array.from({ length: columns }, (_, at) => (
                <option key={at} value={at}>
                  {rows.find((row) => row[at])?.[at]?.slice(0, 60)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      {lost > 0 ? (
        <p className="mt-3 text-sm text-warn">
          {t("lost", { count: lost, most: String(most), item: itemLabel })}
        </p>
      ) : null}
    </Dialog>
  );
}

/** A table whose first row says nothing of its columns has no headers; then it gets numbers for them. */
function withHeaders(rows: string[][], groups: readonly string[], column: string) {
  const [first = []] = rows;
  const isHeader = mapColumns(first, groups).some(Boolean);
  const numbers = first.map((_, at) => `${column} ${at + 1}`);
  return toTable(isHeader ? rows : [numbers, ...rows]);
}
