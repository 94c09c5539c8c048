"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Select } from "@/components/ui/control/select";
import { Textarea } from "@/components/ui/control/textarea";
import { Dialog } from "@/components/ui/dialog";
import { mapColumns, mappingKey } from "@/lib/compose/sheet/map-columns";
import { readTable, type Table } from "@/lib/compose/sheet/read-table";
import { freeColumns } from "./sheet-edit";
import { freshSheet, type SheetColumn } from "@/lib/model/sheet/sheet-form";
import { readFile } from "./read-file";
import { recallMapping, rememberMapping } from "./remembered-mapping";
import { useColumnName, useGroupNames } from "./use-column-name";

/** A table from a file, or pasted; its columns are mapped once, and the mapping is remembered. */
export function ImportDialog({
  initial,
  onImport,
  onClose,
}: {
  /** A table that was pasted elsewhere. */
  initial?: Table;
  onImport: (columns: (SheetColumn | null)[], rows: string[][]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("sheet.import");
  const common = useTranslations("common");
  const groups = useGroupNames();
  const [table, setTable] = useState<Table | null>(initial ?? null);
  const [columns, setColumns] = useState<(SheetColumn | null)[]>(() =>
    initial
      ? (recallMapping(mappingKey(initial.headers)) ?? mapColumns(initial.headers, groups))
      : [],
  );
  const [failed, setFailed] = useState(false);

  function take(read: Table | null): void {
    const usable = read && read.rows.length > 0 ? read : null;
    setTable(usable);
    setFailed(read === null);
    if (!usable) return;
    const known = recallMapping(mappingKey(usable.headers));
    setColumns(known ?? mapColumns(usable.headers, groups));
  }

  function apply(): void {
    if (!table) return;
    rememberMapping(mappingKey(table.headers), columns);
    onImport(columns, table.rows);
    onClose();
  }

  const used = columns.filter(Boolean).length;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title={t("title")}
      description={t("lead")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" disabled={!table || used === 0} onClick={apply}>
            {t("apply", { count: table?.rows.length ?? 0 })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Field label={t("file")}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.tsv,.txt,.xlsx"
              className="block text-sm"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void readFile(file).then(take);
              }}
            />
          )}
        </Field>
        <Field label={t("paste")}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              onChange={(event) => take(readTable(event.target.value))}
            />
          )}
        </Field>
        {failed ? (
          <p role="alert" className="text-sm text-bad">
            {t("failed")}
          </p>
        ) : null}
        {table ? (
          <>
            {table.leftOut > 0 ? (
              <p className="text-sm text-warn">{t("leftOut", { count: table.leftOut })}</p>
            ) : null}
            <MappingTable table={table} columns={columns} onColumns={setColumns} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function MappingTable({
  table,
  columns,
  onColumns,
}: {
  table: Table;
  columns: readonly (SheetColumn | null)[];
  onColumns: (columns: (SheetColumn | null)[]) => void;
}) {
  const t = useTranslations("sheet.import");
  const columnName = useColumnName();
  const offered = freeColumns({ ...freshSheet, columns: [] }, useGroupNames().length);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left text-xs text-faint">
            <th className="p-1.5 font-medium">{t("header")}</th>
            <th className="p-1.5 font-medium">{t("example")}</th>
            <th className="p-1.5 font-medium">{t("meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {table.headers.map((header, at) => (
            <tr key={at} className="border-t border-line">
              <td className="p-1.5">{header}</td>
              <td className="max-w-60 truncate p-1.5 text-muted">{table.rows[0]?.[at]}</td>
              <td className="w-52 p-1.5">
                <Select
                  aria-label={t("meaningOf", { header })}
                  value={columns[at] ?? ""}
                  onChange={(event) => {
                    const chosen = offered.find((each) => each === event.target.value) ?? null;
                    onColumns(
                      table.headers.map((_, each) => {
                        if (each === at) return chosen;
                        // A column stands in the sheet once.
                        return columns[each] === chosen ? null : (columns[each] ?? null);
                      }),
                    );
                  }}
                >
                  <option value="">{t("unused")}</option>
                  {offered.map((column) => (
                    <option key={column} value={column}>
                      {columnName(column)}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
