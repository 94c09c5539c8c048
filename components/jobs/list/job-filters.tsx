"use client";

import { Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import type { JobState } from "@/lib/model/job";

const choices = ["working", "finished", "failed", "cancelled"] as const;

/** Search by name, filter by state. */
export function JobFilters({
  typed,
  onType,
  state,
  onState,
}: {
  typed: string;
  onType: (text: string) => void;
  state: JobState | null;
  onState: (state: JobState | null) => void;
}) {
  const t = useTranslations("jobs");
  return (
    <div role="search" className="mb-4 flex gap-2">
      <label className="relative block min-w-0 flex-1 sm:max-w-xs">
        <span className="sr-only">{t("searchLabel")}</span>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint"
        />
        <Input
          type="search"
          className="pl-9"
          placeholder={t("searchLabel")}
          value={typed}
          maxLength={120}
          onChange={(event) => onType(event.target.value)}
        />
      </label>
      <div className="w-36 shrink-0">
        <Select
          aria-label={t("filterLabel")}
          value={state ?? ""}
          onChange={(event) =>
            onState(choices.find((choice) => choice === event.target.value) ?? null)
          }
        >
          <option value="">{t("filter.all")}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`filter.${choice}`)}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
