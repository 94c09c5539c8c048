"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A search or a filter that leaves nothing, and the way back to everything. */
export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const t = useTranslations("lists");
  return (
    <EmptyState icon={<SearchX aria-hidden />} title={t("noneTitle")} text={t("noneText")}>
      <Button onClick={onShowAll}>{t("showAll")}</Button>
    </EmptyState>
  );
}
