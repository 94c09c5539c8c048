"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { formatBytes } from "@/components/ui/format-bytes";
import { AppError } from "@/lib/base/pure/errors";
import { compareRunsAction } from "@/lib/jobs/compare/compare-actions";
import type { RunFigures, RunLikeness } from "@/lib/jobs/compare/run-figures";
import { ChangeList } from "./change-list";

/** Two jobs in numbers side by side, how alike their videos are, and how their settings differ. */
export function RunNumbers({ here, there }: { here: string; there: string }) {
  const t = useTranslations("runs");
  const rows = useFigureRows();
  const { data, isError } = useQuery({
    queryKey: ["runs", here, there],
    queryFn: async () => {
      const answer = await compareRunsAction({ here, there });
      if (!answer.ok) throw new AppError("unexpected", "the runs could not be compared");
      return answer.value;
    },
    networkMode: "always",
  });
  if (isError) return <p className="text-sm text-bad">{t("failed")}</p>;
  if (!data) return <Skeleton className="h-48" />;
  return (
    <section aria-label={t("title")} className="space-y-3">
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <thead className="text-left text-xs text-faint">
            <tr>
              <th className="py-2 pr-3 font-medium">{t("title")}</th>
              <th className="py-2 pr-3 font-medium">{t("here")}</th>
              <th className="py-2 font-medium">{t("there")}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-y border-line">
            {rows(data.here, data.there).map(({ name, one, other }) => (
              <tr key={name}>
                <th scope="row" className="py-1.5 pr-3 text-left font-normal text-muted">
                  {name}
                </th>
                <td className="py-1.5 pr-3 tabular-nums">{one}</td>
                <td className="py-1.5 tabular-nums">{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="max-w-prose text-[13px] text-muted">
        <LikenessText likeness={data.likeness} />
      </p>
      <h3 className="pt-2 text-sm font-medium">{t("settings")}</h3>
      {data.changes ? (
        <ChangeList changes={data.changes} />
      ) : (
        <p className="text-sm text-muted">{t("settingsUnknown")}</p>
      )}
    </section>
  );
}

function useFigureRows() {
  const t = useTranslations("runs");
  const format = useFormatter();
  const locale = useLocale();
  const seconds = (value: number | null) =>
    value === null ? "–" : t("seconds", { seconds: Math.round(value * 10) / 10 });
  const money = ({ cost }: RunFigures) => {
    if (!cost) return "–";
    const { micros, currency, isFinal } = cost;
    const amount = format.number(micros / 1_000_000, { style: "currency", currency });
    return isFinal ? amount : t("estimated", { amount });
  };
  const took = ({ tookSeconds }: RunFigures) => {
    if (tookSeconds === null) return "–";
    if (tookSeconds < 100) return seconds(tookSeconds);
    return t("minutes", { minutes: Math.round(tookSeconds / 6) / 10 });
  };
  const lengths = (run: RunFigures) =>
    run.shortestSeconds === null
      ? "–"
      : t("fromTo", { from: seconds(run.shortestSeconds), until: seconds(run.longestSeconds) });
  const lines: [string, (run: RunFigures) => string][] = [
    [t("videos"), ({ ready, videos }) => t("readyOf", { ready, videos })],
    [t("failedVideos"), ({ failed }) => format.number(failed)],
    [t("total"), (run) => seconds(run.seconds)],
    [t("lengths"), lengths],
    [t("frame"), ({ width, height }) => `${width} × ${height}`],
    [t("files"), ({ bytes }) => (bytes === null ? "–" : formatBytes(bytes, locale))],
    [t("cost"), money],
    [t("took"), took],
  ];
  return (here: RunFigures, there: RunFigures) =>
    lines.map(([name, say]) => ({ name, one: say(here), other: say(there) }));
}

function LikenessText({ likeness }: { likeness: RunLikeness | null }) {
  const t = useTranslations("runs");
  const format = useFormatter();
  if (!likeness) return t("likenessUnknown");
  const share = (value: number) =>
    format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const { sameNumber, mean, most } = likeness;
  const said = t("likeness", {
    mean: share(mean),
    most: share(most.share),
    here: most.here + 1,
    there: most.there + 1,
  });
  return sameNumber === null ? said : `${said} ${t("sameNumber", { share: share(sameNumber) })}`;
}
