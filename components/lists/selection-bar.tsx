"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

/** An action on everything that is marked. */
export type BulkAction = {
  label: string;
  icon: ReactNode;
  onSelect: () => void;
  tone?: "danger";
  pending?: boolean;
};

/** The actions on marked entries; floats over the lower edge while entries are marked. */
export function SelectionBar({
  count,
  actions,
  onSelectAll,
  onClear,
  children,
}: {
  count: number;
  actions: readonly BulkAction[];
  onSelectAll: () => void;
  onClear: () => void;
  /** What is done most often with them, before the other actions. */
  children?: ReactNode;
}) {
  const t = useTranslations("lists");
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {count > 0 ? t("selected", { count }) : ""}
      </p>
      {count > 0 ? (
        <div className="pointer-events-none sticky bottom-4 z-20 mt-6 flex justify-center">
          <div
            role="group"
            aria-label={t("bulk")}
            className="pointer-events-auto flex max-w-full flex-wrap items-center justify-center gap-1 rounded-xl bg-raised p-1.5 pl-4 shadow-float"
          >
            <span className="mr-2 text-sm font-medium whitespace-nowrap tabular-nums">
              {t("selected", { count })}
            </span>
            {children}
            <Button size="sm" variant="ghost" className="max-sm:hidden" onClick={onSelectAll}>
              {t("selectAll")}
            </Button>
            {actions.map(({ label, icon, onSelect, tone, pending = false }) => (
              <Button
                key={label}
                size="sm"
                variant={tone ?? "ghost"}
                icon={icon}
                pending={pending}
                onClick={onSelect}
              >
                {label}
              </Button>
            ))}
            <IconButton label={t("clearSelection")} size="sm" onClick={onClear}>
              <X aria-hidden />
            </IconButton>
          </div>
        </div>
      ) : null}
    </>
  );
}
