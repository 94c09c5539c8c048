"use client";

import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { PresetCard } from "@/lib/model/list/preset-page";
import { useMissingPlace } from "./use-missing-place";

/** The missing files of a preset, by the part of the form that used them, and what to do. */
export function MissingFiles({ missing }: { missing: PresetCard["missing"] }) {
  const t = useTranslations("presets");
  const format = useFormatter();
  const placeOf = useMissingPlace();
  if (missing.length === 0) return null;
  const files = new Set(missing.flatMap((entry) => entry.names)).size;
  return (
    <div className="rounded-lg bg-warn-soft p-3 text-[13px] text-warn">
      <p className="flex gap-2 font-medium">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t("missing", { count: files })}
      </p>
      <ul className="mt-1 list-disc space-y-0.5 pl-10 break-words">
        {missing.map((entry, index) => (
          <li key={`${entry.part}-${index}`}>
            {t("missingWhere", { place: placeOf(entry), names: format.list(entry.names) })}
          </li>
        ))}
      </ul>
      <p className="mt-1 pl-6">{t("missingText")}</p>
    </div>
  );
}
