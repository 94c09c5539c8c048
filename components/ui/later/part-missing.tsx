"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../button";
import { IconButton } from "../icon-button";
import { missingPart } from "./load-part";

/**
 * Says that code which somebody waited for could not be loaded, above all else, until it is closed. Rendered
 * once, in the layout.
 */
export function PartMissing() {
  const t = useTranslations("common");
  const isMissing = useSyncExternalStore(missingPart.watch, missingPart.isMissing, () => false);
  if (!isMissing) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-xl items-center gap-3 rounded-lg bg-raised p-4 text-sm text-ink shadow-float"
    >
      <p className="min-w-0 flex-1">{t("partMissing")}</p>
      <Button size="sm" variant="primary" onClick={() => location.reload()}>
        {t("reload")}
      </Button>
      <IconButton label={t("close")} size="sm" onClick={missingPart.forget}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
