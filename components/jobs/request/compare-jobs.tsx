"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Select } from "@/components/ui/control/select";
import { compareForms } from "@/lib/jobs/compare-forms";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { ChangeList } from "./change-list";
import { fetchJobPage, jobKeys } from "../query/fetch-job";
import { useSubmitted } from "../query/use-submitted";

/** Compares the form of this job with that of another job, and shows the differences. */
export function CompareJobs({ jobId, form }: { jobId: string; form: ComposeForm }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const [otherId, setOtherId] = useState<string | null>(null);
  const recent = useQuery({
    queryKey: [...jobKeys.list(null, ""), "compare"],
    queryFn: ({ signal }) => fetchJobPage({ state: null, search: "", cursor: null }, signal),
    networkMode: "always",
  });
  const other = useSubmitted(otherId);
  const others = (recent.data?.items ?? []).filter((row) => row.jobId !== jobId);
  if (recent.isSuccess && others.length === 0) {
    return <p className="text-sm text-muted">{t("submitted.nothingElse")}</p>;
  }
  return (
    <div className="space-y-5">
      <Field label={t("submitted.compareWith")}>
        {(control) => (
          <Select
            {...control}
            value={otherId ?? ""}
            onChange={(event) => setOtherId(event.target.value || null)}
          >
            <option value="">{t("submitted.choose")}</option>
            {others.map((row) => (
              <option key={row.jobId} value={row.jobId}>
                {row.name} –{" "}
                {format.dateTime(new Date(row.createdAt), {
                  dateStyle: "medium",
                  timeStyle: "short",
                })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {other.isError ? <p className="text-sm text-bad">{t("submitted.failed")}</p> : null}
      {otherId && other.data ? <ChangeList changes={compareForms(form, other.data.form)} /> : null}
    </div>
  );
}
