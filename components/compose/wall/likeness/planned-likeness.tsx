"use client";

import { useTranslations } from "use-intl";
import type { LikenessMatrix } from "@/components/likeness/likeness-matrix";
import { LikenessPanel } from "@/components/likeness/likeness-panel";
import { useWallView } from "../state/wall-view";

/** How alike the planned videos of the wall are. */
export function PlannedLikeness({ matrix }: { matrix: LikenessMatrix }) {
  const t = useTranslations("likeness.matrix");
  const { openPair } = useWallView();
  return (
    <section aria-labelledby="wall-likeness" className="rounded-xl bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="wall-likeness" className="text-sm font-semibold">
          {t("title")}
        </h2>
        <p className="text-[13px] text-muted">{t("lead")}</p>
      </div>
      <LikenessPanel
        matrix={matrix}
        numbers={matrix.map((_, at) => at + 1)}
        onOpen={({ row, column }) => openPair(column, row)}
      />
    </section>
  );
}
