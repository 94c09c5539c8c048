"use client";

import { useFormatter, useTranslations } from "use-intl";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/base/pure/paths";
import { microsOf } from "@/lib/model/cost/cost";
import type { MonthSpending as Month, SpendingEntry } from "@/lib/model/cost/spending";

/** The cost of the current month and of each of its jobs: estimated and actual. */
export function MonthSpending({ month, monthlyCap }: { month: Month; monthlyCap: number | null }) {
  const t = useTranslations("cost.settings");
  const format = useFormatter();
  const amount = (micros: number) =>
    format.number(micros / 1_000_000, { style: "currency", currency: month.currency });
  const [year, number] = month.month.split("-").map(Number);
  const first = new Date(Date.UTC(year ?? 0, (number ?? 1) - 1, 1));
  const name = format.dateTime(first, { year: "numeric", month: "long", timeZone: "UTC" });
  const cap = monthlyCap === null ? null : microsOf(monthlyCap);
  const spent = amount(month.spentMicros);
  const price = (minutes: number | null, micros: number | null) =>
    minutes === null
      ? t("none")
      : [t("entryMinutes", { minutes }), micros === null ? null : amount(micros)]
          .filter(Boolean)
          .join(" · ");
  return (
    <div>
      <h3 className="text-sm font-semibold">{t("month", { month: name })}</h3>
      <p className="mt-1 text-2xl font-semibold tabular-nums">
        {cap === null ? spent : t("monthOf", { spent, cap: amount(cap) })}
      </p>
      {cap === null ? null : (
        <Progress
          className="mt-2"
          value={month.spentMicros / cap}
          tone={month.spentMicros >= cap ? "bad" : "accent"}
          label={t("month", { month: name })}
        />
      )}
      <p className="mt-2 text-[13px] text-muted">
        {month.entries.length === 0
          ? t("empty")
          : t("monthKnown", { amount: amount(month.actualMicros) })}
      </p>
      {month.unpriced > 0 ? (
        <p className="mt-1 text-[13px] text-warn">{t("unpriced", { count: month.unpriced })}</p>
      ) : null}
      {month.entries.length > 0 ? (
        <div className="mt-3 max-h-80 overflow-auto">
          <table className="w-full min-w-[30rem] text-left text-[13px] tabular-nums">
            <thead className="text-xs text-faint">
              <tr>
                <th className="py-1.5 pr-3 font-normal">{t("job")}</th>
                <th className="py-1.5 pr-3 font-normal">{t("clips")}</th>
                <th className="py-1.5 pr-3 font-normal">{t("estimated")}</th>
                <th className="py-1.5 font-normal">{t("actual")}</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {month.entries.map((entry) => (
                <tr key={entry.clientToken}>
                  <td className="max-w-52 truncate py-1.5 pr-3">
                    <JobName entry={entry} />
                  </td>
                  <td className="py-1.5 pr-3">{format.number(entry.clips)}</td>
                  <td className="py-1.5 pr-3 whitespace-nowrap">
                    {price(entry.estimatedMinutes, entry.estimatedMicros)}
                  </td>
                  <td className="py-1.5 whitespace-nowrap">
                    {price(entry.actualMinutes, entry.actualMicros)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}

function JobName({ entry }: { entry: SpendingEntry }) {
  const t = useTranslations("cost.settings");
  if (!entry.jobId) return t("sending");
  return (
    <a href={paths.job(entry.jobId)} className="text-accent underline-offset-2 hover:underline">
      {entry.name ?? entry.jobId}
    </a>
  );
}
