"use client";

import { useFormatter, useTranslations } from "use-intl";
import { paths } from "@/lib/base/pure/paths";
import { type CostEstimate, microsOf, type SpendingRules } from "@/lib/model/cost/cost";

/** How long this machine will work; null when that is not known. */
export function WorkCost({ seconds }: { seconds: number | null }) {
  const t = useTranslations("cost");
  if (seconds === null) return t("workUnknown");
  if (seconds < 50) return t("workShort");
  return t("work", { minutes: Math.max(1, Math.round(seconds / 60)) });
}

/** What a batch costs by the team's prices, beside what is left of the month. */
export function MoneyCost({
  estimate,
  rules,
  spentMicros,
}: {
  estimate: CostEstimate;
  rules: SpendingRules;
  spentMicros: number;
}) {
  const t = useTranslations("cost");
  const format = useFormatter();
  const amount = (micros: number) =>
    format.number(micros / 1_000_000, { style: "currency", currency: rules.currency });
  const { minutes, micros, missing, row } = estimate;
  if (minutes === 0) return t("free");
  const said = minutes === null ? [] : [t("minutes", { minutes })];
  if (missing) {
    const why = {
      price: row && t("noPrice", { row: t(`rows.${row}`) }),
      tier: t("noTier"),
      length: t("noLength"),
      template: t("noTemplate"),
    }[missing];
    return (
      <>
        {[...said, why].join(" · ")}
        {missing === "price" ? (
          <>
            {" "}
            <SetPrices />
          </>
        ) : null}
      </>
    );
  }
  const left = rules.monthlyCap === null ? null : microsOf(rules.monthlyCap) - spentMicros;
  if (left !== null && (micros ?? 0) > left) {
    return (
      <>
        {[...said, amount(micros ?? 0)].join(" · ")} ·{" "}
        <strong className="font-medium text-bad">
          {t("overCap", { amount: amount(Math.max(0, left)) })}
        </strong>
      </>
    );
  }
  const budget =
    left === null
      ? t("spent", { amount: amount(spentMicros) })
      : t("left", { amount: amount(left) });
  const price = amount(micros ?? 0);
  return [...said, estimate.atMost ? t("atMost", { price }) : price, budget].join(" · ");
}

function SetPrices() {
  const t = useTranslations("cost");
  return (
    <a href={`${paths.settings()}#prices`} className="text-accent underline underline-offset-2">
      {t("setPrice")}
    </a>
  );
}
