"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/control/select";
import type { MediaFilter } from "../query/use-media-page";

/** Shows only what videos of the last 30 days use most, or what none uses. */
export function UseFilter({
  filter,
  onChange,
}: {
  filter: MediaFilter;
  onChange: (change: Partial<MediaFilter>) => void;
}) {
  const t = useTranslations("mediaUse");
  return (
    <div className="w-44 max-sm:flex-1">
      <Select
        aria-label={t("filter")}
        value={filter.use ?? "any"}
        onChange={(event) =>
          onChange({ use: event.target.value as NonNullable<MediaFilter["use"]> })
        }
      >
        <option value="any">{t("any")}</option>
        <option value="most">{t("most")}</option>
        <option value="none">{t("none")}</option>
      </Select>
    </div>
  );
}
