"use client";

import { Clapperboard, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { NothingFound } from "@/components/lists/nothing-found";
import { EmptyState } from "@/components/ui/empty-state";

/**
 * The empty library, or an empty search result, with the next step. `children` are the ways to add
 * media.
 */
export function LibraryEmpty({
  filtered,
  ofVideos,
  hasMoments,
  onReset,
  children,
}: {
  filtered: boolean;
  /** Finished videos are shown, and not footage. */
  ofVideos: boolean;
  /** The search finds moments, which are shown below. */
  hasMoments: boolean;
  onReset: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("media");
  const analysis = useTranslations("analysis");
  if (hasMoments) return <p className="text-sm text-muted">{analysis("noFile")}</p>;
  if (filtered) return <NothingFound onShowAll={onReset} />;
  if (ofVideos) {
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
