"use client";

import { useTranslations } from "use-intl";
import { Tooltip } from "@/components/ui/tooltip";
import { fidelityOfField } from "@/lib/compose/checks/field-fidelity";
import { useBackend } from "../form/compose-context";
import { type Difference, differenceOf } from "./difference-of";

/**
 * Says what the backend does differently from IMS or not at all; empty when it supports the field.
 */
export function FidelityBadge({ path }: { path: string }) {
  const { can } = useBackend();
  const fidelity = can.allFields ? null : fidelityOfField(path);
  if (!fidelity) return null;
  // What only Alibaba Cloud does stands in a fold that says so.
  const difference = fidelity.level === "approximate" ? differenceOf(path) : null;
  return <LevelBadge level={fidelity.level} difference={difference} />;
}

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
