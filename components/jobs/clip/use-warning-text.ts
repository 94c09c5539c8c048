"use client";

import { useTranslations } from "use-intl";

/** A sentence for a warning of the plan; the code itself for one that is new to the interface. */
export function useWarningText(): (code: string) => string {
  const t = useTranslations("jobs");
  return (code) => {
    const key = `warning.${code}` as "warning.other";
    return t.has(key) ? t(key, { code }) : t("warning.other", { code });
  };
}
