"use client";

import { Tag, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

/** The actions on the selected media; floats over the lower edge while media are selected. */
export function SelectionBar({
  count,
  onSelectAll,
  onClear,
  onTag,
  onDelete,
  children,
}: {
  count: number;
  onSelectAll: () => void;
  onClear: () => void;
  onTag: () => void;
  onDelete: () => void;
  /** What is done most often with them. */
  children?: ReactNode;
}) {
  const t = useTranslations("media");
  const about = useTranslations("mediaAbout");
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {count > 0 ? t("selected", { count }) : ""}
      </p>
      {count > 0 ? (
        <div className="pointer-events-none sticky bottom-4 z-20 mt-6 flex justify-center">
          <div className="pointer-events-auto flex max-w-full items-center gap-1 rounded-xl bg-raised p-1.5 pl-4 shadow-float">
            <span className="mr-2 text-sm font-medium whitespace-nowrap tabular-nums">
              {t("selected", { count })}
            </span>
            {children}
            <Button size="sm" variant="ghost" className="max-sm:hidden" onClick={onSelectAll}>
              {t("selectAll")}
            </Button>
            <Button size="sm" variant="ghost" icon={<Tag aria-hidden />} onClick={onTag}>
              {about("tagsOfMany")}
            </Button>
            <Button size="sm" variant="danger" icon={<Trash2 aria-hidden />} onClick={onDelete}>
              {t("deleteSelected")}
            </Button>
            <IconButton label={t("clearSelection")} size="sm" onClick={onClear}>
              <X aria-hidden />
            </IconButton>
          </div>
        </div>
      ) : null}
    </>
  );
}
