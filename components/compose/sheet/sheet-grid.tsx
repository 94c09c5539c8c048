"use client";

import { Copy, Trash2, X } from "lucide-react";
import type { ClipboardEvent } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { readTable } from "@/lib/compose/sheet/read-table";
import type { CheckedRow } from "@/lib/compose/sheet/sheet-actions";
import { isSaid, type SheetForm } from "@/lib/model/sheet/sheet-form";
import { SheetCell } from "./sheet-cell";
import { doubleRow, pasteCells, removeColumn, removeRow, setCell } from "./sheet-edit";
import { useColumnName } from "./use-column-name";
import { useRowMistakes } from "./use-row-mistakes";

type Change = (edit: (before: SheetForm) => SheetForm) => void;

/** The rows of the sheet. A block of cells that is copied from a spreadsheet is pasted as a block. */
export function SheetGrid({
  sheet,
  checked,
  onChange,
}: {
  sheet: SheetForm;
  checked: readonly CheckedRow[];
  onChange: Change;
}) {
  const t = useTranslations("sheet");
  const columnName = useColumnName();
  const byRow = new Map(checked.map((row) => [row.at, row]));
  const mistakesOf = useRowMistakes(sheet.columns);

  function paste(event: ClipboardEvent, at: number, column: number): void {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const { headers, rows } = readTable(text.includes("\t") ? text : text.replace(/[,;]/g, "，"));
    onChange((before) => pasteCells(before, at, column, [headers, ...rows]));
  }

  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky left-0 z-10 w-10 bg-raised p-2 text-left text-xs text-faint"
          >
            {t("number")}
          </th>
          {sheet.columns.map((column, at) => (
            <th
              key={column}
              scope="col"
              className="min-w-40 border-b border-line p-1 pl-2 text-left text-xs font-medium"
            >
              <span className="flex items-center justify-between gap-1">
                {columnName(column)}
                <IconButton
                  size="sm"
                  tooltip={false}
                  label={t("removeColumn", { column: columnName(column) })}
                  onClick={() => onChange((before) => removeColumn(before, at))}
                >
                  <X aria-hidden />
                </IconButton>
              </span>
            </th>
          ))}
          <th
            scope="col"
            className="min-w-48 border-b border-line p-2 text-left text-xs font-medium text-faint"
          >
            {t("videoName")}
          </th>
          <th scope="col" className="w-20">
            <span className="sr-only">{t("rowActions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, at) => {
          const mistakes = mistakesOf(byRow.get(at));
          return (
            <tr key={at} className="align-top">
              <th
                scope="row"
                className="sticky left-0 z-10 border-b border-line bg-raised p-2 text-right text-xs font-normal text-faint tabular-nums"
              >
                {at + 1}
              </th>
              {sheet.columns.map((column, each) => (
                <SheetCell
                  key={column}
                  label={t("cell", { column: columnName(column), row: at + 1 })}
                  text={row[each] ?? ""}
                  mistake={mistakes.cells.get(each)}
                  isSpoken={isSaid(column)}
                  onText={(text) => onChange((before) => setCell(before, at, each, text))}
                  onPaste={(event) => paste(event, at, each)}
                />
              ))}
              <td className="border-b border-line p-2 text-[13px] text-muted">
                {byRow.get(at)?.name ?? ""}
                {mistakes.row.map((mistake) => (
                  <span key={mistake} className="mt-1 block text-xs text-bad">
                    {mistake}
                  </span>
                ))}
              </td>
              <td className="border-b border-line p-1 whitespace-nowrap">
                <IconButton
                  size="sm"
                  label={t("doubleRow", { row: at + 1 })}
                  onClick={() => onChange((before) => doubleRow(before, at))}
                >
                  <Copy aria-hidden />
                </IconButton>
                <IconButton
                  size="sm"
                  tone="danger"
                  label={t("removeRow", { row: at + 1 })}
                  onClick={() => onChange((before) => removeRow(before, at))}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
