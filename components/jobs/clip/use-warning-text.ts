"use client";

import { useTranslations } from "use-intl";

/** The sentence for a warning of the plan; the code itself when the interface has no text for it. */
export function useWarningText(): (code: string) => string {
  const t = useTranslations("jobs");
  return (code) => {
    const key = `warning.${code}` as "warning.other";
    return t.has(key) ? t(key, { code }) : t("warning.other", { code });
  };
}
