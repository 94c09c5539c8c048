"use client";

import { useTranslations } from "use-intl";
import { ListFilter, ListToolbar } from "@/components/lists/list-toolbar";
import { jobList, type JobListWords } from "@/lib/model/list/list-specs";

/** Search by name, filter by state, sort. What was deleted is one more choice of the filter. */
export function JobFilters({
  words,
  onChange,
}: {
  words: JobListWords;
  onChange: (part: Partial<JobListWords>) => void;
}) {
  const t = useTranslations("jobs");
  const lists = useTranslations("lists");
  const { states, deleted } = {
    states: jobList.filters.state,
    deleted: { value: "deleted" as const, label: lists("deleted") },
  };
  return (
    <ListToolbar q={words.q} sort={words.sort} sorts={jobList.sorts} onChange={onChange}>
      <ListFilter
        label={t("filterLabel")}
        value={words.show ?? words.state}
        all={t("filter.all")}
        choices={[...states.map((value) => ({ value, label: t(`filter.${value}`) })), deleted]}
        onChange={(value) =>
          onChange(
            value === "deleted" ? { show: value, state: null } : { show: null, state: value },
          )
        }
      />
    </ListToolbar>
  );
}
