"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Field } from "@/components/ui/control/field";
import { Select } from "@/components/ui/control/select";
import { fetchJobPage } from "../query/fetch-job";
import { RunNumbers } from "./run-numbers";

/** Compares this job with another one, in numbers and in settings. */
export function CompareJobs({ jobId }: { jobId: string }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const [otherId, setOtherId] = useState<string | null>(null);
  const recent = useQuery({
    queryKey: ["jobs", "compare"],
    queryFn: ({ signal }) => fetchJobPage("", null, signal),
    networkMode: "always",
  });
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
      {otherId ? <RunNumbers here={jobId} there={otherId} /> : null}
    </div>
  );
}
