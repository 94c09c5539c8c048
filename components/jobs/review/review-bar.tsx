"use client";

import { Columns2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/control/segmented";
import { Select } from "@/components/ui/control/select";
import { type ClipFilter, clipFilters, type ClipOrder, clipOrders } from "@/lib/model/clip-filters";

/** What the list of videos shows, and in which order. Filters that would show nothing are left out. */
export function ReviewBar({
  counts,
  filter,
  order,
  picked,
  onFilter,
  onOrder,
  onCompare,
  children,
}: {
  counts: Record<ClipFilter, number>;
  filter: ClipFilter;
  order: ClipOrder;
  /** How many videos are put side by side. */
  picked: number;
  onFilter: (filter: ClipFilter) => void;
  onOrder: (order: ClipOrder) => void;
  onCompare: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("reviews");
  const offered = clipFilters.filter(
    (each) => each === "all" || each === filter || counts[each] > 0,
  );
  return (
    <section aria-label={t("bar")} className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segmented
        size="sm"
        label={t("filterLabel")}
        value={filter}
        options={offered.map((value) => ({
          value,
          label: t(`filter.${value}`, { count: counts[value] }),
        }))}
        onChange={onFilter}
      />
      <div className="w-40">
        <Select
          aria-label={t("orderLabel")}
          className="!h-9 !text-[13px]"
          value={order}
          onChange={(event) => {
            const chosen = clipOrders.find((each) => each === event.target.value);
            if (chosen) onOrder(chosen);
          }}
        >
          {clipOrders.map((value) => (
            <option key={value} value={value}>
              {t(`order.${value}`)}
            </option>
          ))}
        </Select>
      </div>
      {picked > 0 ? (
        <Button
          icon={<Columns2 aria-hidden />}
          disabled={picked < 2}
          title={picked < 2 ? t("comparePick") : undefined}
          onClick={onCompare}
        >
          {t("compare", { count: picked })}
        </Button>
      ) : null}
      {children}
      <p className="ml-auto hidden text-xs text-faint lg:block">{t("keys")}</p>
    </section>
  );
}
