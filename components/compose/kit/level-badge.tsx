"use client";

import { useTranslations } from "use-intl";
import type { Difference } from "./difference-of";

/** A badge with a level of the fidelity table; what the difference is stands in its tooltip. */
export function LevelBadge({
  level,
  difference = null,
}: {
  level: "approximate" | "cloud-only" | "refused";
  difference?: Difference | null;
}) {
  const t = useTranslations("compose.kit.levels");
  const differs = useTranslations("compose.kit.differs");
  const words = difference && differs(difference);
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
    <button
      type="button"
      className="rounded-full"
      aria-label={t("noted", { level: t(level), words })}
      data-tooltip={words}
    >
      {badge}
    </button>
  );
}
