"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Above what was deleted: how long it stays, and the way back. */
export function DeletedNote({ onBack }: { onBack: () => void }) {
  const t = useTranslations("lists");
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-sunken px-4 py-2.5 text-sm text-muted"
    >
      <Trash2 aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">{t("deletedNote")}</p>
      <Button size="sm" onClick={onBack}>
        {t("showCurrent")}
      </Button>
    </div>
  );
}

/** Nothing is in the bin of this list. */
export function NothingDeleted({ onBack }: { onBack: () => void }) {
  const t = useTranslations("lists");
  return (
    <EmptyState
      icon={<Trash2 aria-hidden />}
      title={t("nothingDeletedTitle")}
      text={t("nothingDeletedText")}
    >
      <Button onClick={onBack}>{t("showCurrent")}</Button>
    </EmptyState>
  );
}
