"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useWallView } from "../state/wall-view";
import { LikenessGrid, type Pair } from "./likeness-grid";
import { type LikenessMatrix as Matrix, nearest } from "./use-likeness";

/** How alike each pair of videos is, as a grid of shades. A pair opens side by side. */
export function LikenessMatrix({ matrix }: { matrix: Matrix }) {
  const t = useTranslations("compose.wall.likeness");
  const { openPair } = useWallView();
  const twins = mostAlike(matrix);
  const [chosen, setChosen] = useState<Pair | null>(null);
  const said = (pair: Pair) => {
    const total = matrix[pair.row]?.[pair.column] ?? 0;
    return {
      one: String(pair.column + 1),
      other: String(pair.row + 1),
      percent: String(Math.round(total * 100)),
    };
  };
  return (
    <section aria-labelledby="wall-likeness" className="rounded-xl bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="wall-likeness" className="text-sm font-semibold">
          {t("title")}
        </h2>
        <p className="text-[13px] text-muted">{t("lead")}</p>
      </div>
      {twins ? (
        <div className="mt-3 flex flex-wrap items-start gap-x-8 gap-y-4">
          <LikenessGrid matrix={matrix} here={chosen ?? twins} onHere={setChosen} />
          <div className="flex min-w-56 flex-1 flex-col items-start gap-2">
            <p className="text-sm">{t("most", said(twins))}</p>
            <Button size="sm" onClick={() => openPair(twins.column, twins.row)}>
              {t("sideBySide")}
            </Button>
            <p role="status" className="min-h-5 text-[13px] text-muted tabular-nums">
              {chosen ? t("pair", said(chosen)) : null}
            </p>
          </div>
        </div>
      ) : (
        <p className="mt-2 text-[13px] text-muted">{t("computing")}</p>
      )}
    </section>
  );
}

function mostAlike(matrix: Matrix): Pair | null {
  let best: { pair: Pair; total: number } | null = null;
  for (const one of matrix.keys()) {
    const near = nearest(matrix, one);
    if (!near || (best && near.total <= best.total)) continue;
    const pair = { row: Math.max(one, near.position), column: Math.min(one, near.position) };
    best = { pair, total: near.total };
  }
  return best?.pair ?? null;
}
