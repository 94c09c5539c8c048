"use client";

import { useLocale, useTranslations } from "use-intl";
import { Tooltip } from "@/components/ui/tooltip";
import { fidelityOfField } from "@/lib/compose/checks/field-fidelity";
import { useBackend } from "../form/compose-context";

/**
 * Says what the backend does differently from IMS or not at all; empty when it supports the field.
 */
export function FidelityBadge({ path }: { path: string }) {
  const { can } = useBackend();
  const fidelity = can.allFields ? null : fidelityOfField(path);
  return fidelity ? <LevelBadge {...fidelity} /> : null;
}

/** A badge with a level of the fidelity table; its note is the tooltip. */
export function LevelBadge({
  level,
  note,
}: {
  level: "approximate" | "cloud-only" | "refused";
  note: { en: string; zh: string };
}) {
  const t = useTranslations("compose.kit.levels");
  const locale = useLocale();
  const words = locale === "zh" ? note.zh : note.en;
  const badge = (
    <span
      className={`inline-flex h-5 items-center rounded-full px-1.5 text-[11px] font-medium whitespace-nowrap ${
        level === "approximate" ? "bg-sunken text-muted" : "bg-warn-soft text-warn"
      }`}
    >
      {t(level)}
    </span>
  );
  if (!words) return badge;
  return (
    <Tooltip label={words}>
      <button
        type="button"
        className="rounded-full"
        aria-label={t("noted", { level: t(level), words })}
      >
        {badge}
      </button>
    </Tooltip>
  );
}
