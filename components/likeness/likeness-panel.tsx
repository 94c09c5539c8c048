"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { LikenessGrid } from "./likeness-grid";
import { type LikenessMatrix, mostAlike, type Pair } from "./likeness-matrix";

/** How alike each pair of videos is, as a grid of shades, with the most alike ones in words. A pair opens side by side. */
export function LikenessPanel({
  matrix,
  numbers,
  onOpen,
  children,
}: {
  matrix: LikenessMatrix;
  /** What the videos are called, by position. */
  numbers: readonly number[];
  onOpen: (pair: Pair) => void;
  /** Said below the most alike ones. */
  children?: ReactNode;
}) {
  const t = useTranslations("likeness.matrix");
  const twins = mostAlike(matrix);
  const [chosen, setChosen] = useState<Pair | null>(null);
  if (!twins) return <p className="mt-2 text-[13px] text-muted">{t("computing")}</p>;
  const said = (pair: Pair) => ({
    one: String(numbers[pair.column]),
    other: String(numbers[pair.row]),
    percent: String(Math.round((matrix[pair.row]?.[pair.column] ?? 0) * 100)),
  });
  return (
    <div className="mt-3 flex flex-wrap items-start gap-x-8 gap-y-4">
      <LikenessGrid
        matrix={matrix}
        numbers={numbers}
        here={chosen ?? twins}
        onHere={setChosen}
        onOpen={onOpen}
      />
      <div className="flex min-w-56 flex-1 flex-col items-start gap-2">
        <p className="text-sm">{t("most", said(twins))}</p>
        <Button size="sm" onClick={() => onOpen(twins)}>
          {t("sideBySide")}
        </Button>
        <p role="status" className="min-h-5 text-[13px] text-muted tabular-nums">
          {chosen ? t("pair", said(chosen)) : null}
        </p>
        {children}
      </div>
    </div>
  );
}
