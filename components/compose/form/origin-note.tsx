"use client";

import { Info } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ComposeOrigin } from "@/lib/model/compose-start";

/** A note on where the form came from, for origins worth naming. */
export function OriginNote({ origin }: { origin: ComposeOrigin }) {
  const t = useTranslations("compose");
  const text = {
    fresh: null,
    draft: null,
    preset: t("filledFromPreset"),
    job: t("filledFromJob"),
    gone: t("gone"),
    unreadable: t("unreadable"),
  }[origin];
  if (!text) return null;
  return (
    <p className="mb-4 flex items-center gap-2 rounded-lg bg-accent-soft px-4 py-2.5 text-sm text-accent">
      <Info aria-hidden className="size-4 shrink-0" />
      {text}
    </p>
  );
}
