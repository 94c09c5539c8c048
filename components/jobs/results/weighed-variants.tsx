"use client";

import clsx from "clsx";
import { Trophy } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { WeighedColumn } from "@/lib/jobs/results/weigh-variants";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";
import { useShare } from "./use-share";
import type { VariantWords } from "./use-variant-words";

type Weighed = WeighedColumn<SheetColumn>;

/** For each varied column a table of its levels, the best first, and a sentence on what the results say. */
export function WeighedVariants({
  weighed,
  words,
}: {
  weighed: readonly Weighed[];
  words: VariantWords;
}) {
  const t = useTranslations("results");
  return (
    <div className="mt-4 space-y-6">
      {weighed.map((column) => (
        <WeighedTable key={column.letter} weighed={column} words={words} />
      ))}
      <p className="max-w-prose text-xs text-faint">{t("intervalHint")}</p>
    </div>
  );
}

function WeighedTable({ weighed, words }: { weighed: Weighed; words: VariantWords }) {
  const t = useTranslations("results");
  const format = useFormatter();
  const share = useShare();
  const { column, letter, levels, verdict } = weighed;
  const name = words.columnName(column);
  const most = Math.max(...levels.map(({ interval, rate }) => interval?.[1] ?? rate ?? 0), 1e-9);
  const winner = verdict.kind === "winner" ? verdict.number : null;
  return (
    <section aria-label={name}>
      <h3 className="text-sm font-medium">
        {letter} · {name}
      </h3>
      <p className={clsx("mt-0.5 text-[13px]", winner ? "text-good" : "text-muted")}>
        <VerdictText weighed={weighed} words={words} />
      </p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full min-w-[34rem] text-[13px]">
          <thead className="text-left text-xs text-faint">
            <tr>
              <th className="py-1.5 pr-3 font-medium">{t("variant")}</th>
              <th className="w-16 py-1.5 pr-3 text-right font-medium">{t("videos")}</th>
              <th className="w-24 py-1.5 pr-3 text-right font-medium">{t("views")}</th>
              <th className="w-20 py-1.5 pr-3 text-right font-medium">{t("clicks")}</th>
              <th className="w-52 py-1.5 font-medium">{t("rate")}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-y border-line">
            {levels.map((level) => (
              <tr key={level.number} className="align-top">
                <th scope="row" className="max-w-72 py-2 pr-3 text-left font-normal">
                  <span className="flex items-start gap-1.5">
                    <span className="shrink-0 text-faint tabular-nums">
                      {letter}
                      {level.number}
                    </span>
                    <span className="line-clamp-2 break-words">
                      {words.levelName(column, level.text)}
                    </span>
                    {level.number === winner ? (
                      <Trophy aria-hidden className="mt-0.5 size-3.5 shrink-0 text-good" />
                    ) : null}
                  </span>
                </th>
                <td className="py-2 pr-3 text-right tabular-nums">{format.number(level.videos)}</td>
                <td className="py-2 pr-3 text-right tabular-nums">{format.number(level.views)}</td>
                <td className="py-2 pr-3 text-right tabular-nums">{format.number(level.clicks)}</td>
                <td className="py-2">
                  <span className="tabular-nums">
                    {level.rate === null ? "–" : share(level.rate)}
                  </span>
                  <span className="ml-2 text-xs text-faint tabular-nums">
                    {level.interval
                      ? t("range", {
                          from: share(level.interval[0]),
                          until: share(level.interval[1]),
                        })
                      : t("noRate")}
                  </span>
                  {level.interval && level.rate !== null ? (
                    <RangeBar interval={level.interval} rate={level.rate} most={most} />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function VerdictText({ weighed, words }: { weighed: Weighed; words: VariantWords }) {
  const t = useTranslations("results");
  const format = useFormatter();
  const { column, levels, verdict } = weighed;
  const nameOf = (number: number) =>
    shorten(words.levelName(column, levels.find((level) => level.number === number)?.text ?? ""));
  switch (verdict.kind) {
    case "winner": {
      const lead = format.number(verdict.lead * 100, { maximumSignificantDigits: 2 });
      return t("won", { level: nameOf(verdict.number), lead });
    }
    case "open":
      return t("open");
    case "not-enough": {
      const names = verdict.numbers.map((number) => t("quoted", { level: nameOf(number) }));
      return t("notEnough", { levels: format.list(names), count: names.length });
    }
  }
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Where the rate lies, on a line that is the same for all levels. */
function RangeBar({
  interval: [from, until],
  rate,
  most,
}: {
  interval: [number, number];
  rate: number;
  most: number;
}) {
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <span aria-hidden className="relative mt-1.5 block h-1.5 rounded-full bg-sunken">
      <span
        className="absolute inset-y-0 rounded-full bg-accent/40"
        style={{ left: at(from), width: at(until - from) }}
      />
      <span
        className="absolute -inset-y-0.5 w-0.5 rounded-full bg-accent"
        style={{ left: `min(${at(rate)}, 100% - 2px)` }}
      />
    </span>
  );
}
