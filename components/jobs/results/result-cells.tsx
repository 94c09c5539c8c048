"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/control/select";
import type { ResultColumn, ResultMistake, ResultTable } from "@/lib/jobs/results/read-results";

const columns = ["video", "views", "clicks"] as const;

/** The three columns that count, of which the reader can choose others; a mistake stands at its cell. */
export function ResultCells({
  table,
  mistakes,
  onColumn,
}: {
  table: ResultTable;
  mistakes: readonly ResultMistake[];
  onColumn: (column: ResultColumn, at: number | null) => void;
}) {
  const t = useTranslations("results.dialog");
  const mistakeAt = (row: number, column: ResultColumn) =>
    mistakes.find((each) => each.row === row && each.column === column);
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[30rem] table-fixed text-sm">
        <thead>
          <tr className="text-left align-bottom text-xs text-faint">
            <th scope="col" className="w-10 p-1.5 font-medium">
              <span className="sr-only">{t("row")}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="p-1.5 font-medium">
                {t(`columnOf.${column}`)}
                <div className="mt-1">
                  <Select
                    aria-label={t(`columnOf.${column}`)}
                    value={table.columns[column] ?? ""}
                    onChange={({ target }) =>
                      onColumn(column, target.value === "" ? null : Number(target.value))
                    }
                  >
                    <option value="">{t("none")}</option>
                    {table.headers.map((header, at) => (
                      <option key={at} value={at}>
                        {header || t("column", { number: at + 1 })}
                      </option>
                    ))}
                  </Select>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row} className="border-t border-line align-top">
              <th scope="row" className="p-1.5 text-right text-xs font-normal text-faint">
                {row + 1}
              </th>
              {columns.map((column) => {
                const at = table.columns[column];
                const mistake = mistakeAt(row, column);
                const isLeftOut = mistake?.message === "unknown-video";
                return (
                  <td
                    key={column}
                    className={clsx("p-1.5 break-words", column !== "video" && "tabular-nums")}
                  >
                    {at === null ? "" : cells[at]}
                    {mistake ? (
                      <span className={clsx("block text-xs", isLeftOut ? "text-warn" : "text-bad")}>
                        {t(`errors.${mistake.message}`)}
                      </span>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
