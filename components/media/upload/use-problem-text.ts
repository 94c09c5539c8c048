"use client";

import { useLocale, useTranslations } from "use-intl";
import { formatBytes } from "@/components/ui/format-bytes";
import type { UploadProblem } from "@/lib/model/media/upload";

/** Says in words why a file could not be uploaded. */
export function useProblemText() {
  const t = useTranslations("media.problems");
  const locale = useLocale();
  return (problem: UploadProblem): string => {
    switch (problem.kind) {
      case "too-large":
        return t("too-large", { limit: formatBytes(problem.limitBytes, locale) });
      case "content":
        if (problem.reason) return t(`reasons.${problem.reason}`);
        return t("contentSays", { message: problem.message });
      case "bucket":
        return t("bucket", { code: problem.code });
      default:
        return t(problem.kind);
    }
  };
}
