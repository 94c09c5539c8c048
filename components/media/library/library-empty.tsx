"use client";

import { Clapperboard, SearchX, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { MediaFilter } from "../query/use-media-page";

/** True when no filter is set. */
function showsEverything(filter: MediaFilter): boolean {
  return (
    filter.search === "" &&
    filter.kinds.length !== 1 &&
    filter.folder === null &&
    (filter.use ?? "any") === "any"
  );
}

/**
 * The empty library, or an empty search result, with the next step. `children` are the ways to add
 * media.
 */
export function LibraryEmpty({
  filter,
  hasMoments,
  onReset,
  children,
}: {
  filter: MediaFilter;
  /** The search finds moments, which are shown below. */
  hasMoments: boolean;
  onReset: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("media");
  const analysis = useTranslations("analysis");
  if (hasMoments) return <p className="text-sm text-muted">{analysis("noFile")}</p>;
  if (!showsEverything(filter)) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t("nothingFoundTitle")}
        text={t("nothingFoundText")}
      >
        <Button onClick={onReset}>{t("resetFilters")}</Button>
      </EmptyState>
    );
  }
  if (filter.origin === "clip") {
    return (
      <EmptyState
        icon={<Clapperboard aria-hidden />}
        title={t("emptyClipsTitle")}
        text={t("emptyClipsText")}
      />
    );
  }
  return (
    <EmptyState icon={<Upload aria-hidden />} title={t("emptyTitle")} text={t("emptyText")}>
      {children}
    </EmptyState>
  );
}
