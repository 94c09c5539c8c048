"use client";

import clsx from "clsx";
import { type KeyboardEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import type { LikenessMatrix, Pair } from "./likeness-matrix";

/** So many videos have room for their numbers in the grid. */
const mostNumbered = 24;

const percentOf = (total: number) => String(Math.round(total * 100));

/** One hue in steps from pale to full, so that everyone can tell them; the numbers say the same. */
const steps = [
  { below: 0.1, accent: 0 },
  { below: 0.25, accent: 12 },
  { below: 0.4, accent: 25 },
  { below: 0.6, accent: 40 },
  { below: 0.8, accent: 55 },
] as const;

/** The share of the accent in a cell, in per cent. Letters are legible on every step. */
const accentOf = (total: number) => steps.find(({ below }) => total < below)?.accent ?? 100;

/** The pairs below the diagonal. One cell is in the order of Tab; the arrows move among them. */
export function LikenessGrid({
  matrix,
  numbers,
  here,
  onHere,
  onOpen,
}: {
  matrix: LikenessMatrix;
  /** What the videos are called, by position. */
  numbers: readonly number[];
  here: Pair;
  onHere: (pair: Pair) => void;
  onOpen: (pair: Pair) => void;
}) {
  const t = useTranslations("likeness.matrix");
  const table = useRef<HTMLTableElement>(null);
  const count = matrix.length;
  const size = count > 50 ? "size-3" : count > mostNumbered ? "size-4.5" : "size-8";
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = here;
    const steps: Record<string, Pair> = {
      ArrowUp: { row: Math.max(column + 1, row - 1), column },
      ArrowDown: { row: Math.min(count - 1, row + 1), column },
      ArrowLeft: { row, column: Math.max(0, column - 1) },
      ArrowRight: { row, column: Math.min(row - 1, column + 1) },
    };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    const name = `[data-pair="${next.row}-${next.column}"]`;
    table.current?.querySelector<HTMLElement>(name)?.focus();
  };
  return (
    <div className="max-h-[70dvh] max-w-full overflow-auto">
      <table
        ref={table}
        aria-label={t("label")}
        className="border-separate border-spacing-0.5 text-[11px] tabular-nums"
      >
        <tbody>
          {matrix.slice(1).map((totals, at) => (
            <tr key={at}>
              <th scope="row" className="pr-1 text-right font-normal text-faint">
                {numbers[at + 1]}
              </th>
              {totals.slice(0, at + 1).map((total, column) => {
                const pair = { row: at + 1, column };
                return (
                  <td key={column} className="p-0">
                    <Cell
                      pair={pair}
                      one={String(numbers[column])}
                      other={String(numbers[at + 1])}
                      total={total}
                      isHere={pair.row === here.row && column === here.column}
                      className={size}
                      isNumbered={count <= mostNumbered}
                      onHere={onHere}
                      onOpen={onOpen}
                      onKeyDown={onKeyDown}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {count <= mostNumbered ? (
          <tfoot>
            <tr>
              <th scope="row">
                <span className="sr-only">{t("title")}</span>
              </th>
              {matrix.slice(1).map((_, column) => (
                <th key={column} scope="col" className="font-normal text-faint">
                  {numbers[column]}
                </th>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function Cell({
  pair,
  one,
  other,
  total,
  isHere,
  isNumbered,
  className,
  onHere,
  onOpen,
  onKeyDown,
}: {
  pair: Pair;
  one: string;
  other: string;
  total: number | undefined;
  isHere: boolean;
  isNumbered: boolean;
  className: string;
  onHere: (pair: Pair) => void;
  onOpen: (pair: Pair) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const t = useTranslations("likeness.matrix");
  if (total === undefined) return <span className={clsx(className, "block rounded bg-sunken")} />;
  const percent = percentOf(total);
  const accent = accentOf(total);
  return (
    <button
      type="button"
      data-pair={`${pair.row}-${pair.column}`}
      tabIndex={isHere ? 0 : -1}
      aria-label={t("pair", { one, other, percent })}
      onFocus={() => onHere(pair)}
      onMouseEnter={() => onHere(pair)}
      onKeyDown={onKeyDown}
      onClick={() => onOpen(pair)}
      style={{ background: `color-mix(in oklab, var(--accent) ${accent}%, var(--sunken))` }}
      className={clsx(
        className,
        "grid place-items-center rounded hover:ring-2 hover:ring-ink",
        accent === 100 ? "text-on-accent" : "text-ink",
      )}
    >
      {isNumbered ? percent : null}
    </button>
  );
}
