"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useMediaItems } from "@/components/media/use-media-items";
import { AppError } from "@/lib/base/errors";
import { paths } from "@/lib/base/paths";
import { toRequest } from "@/lib/compose/to-request";
import type { ComposeForm } from "@/lib/model/compose-form";
import { type CostEstimate, estimateCost, microsOf, type SpendingRules } from "@/lib/model/cost";
import { billedMaterial, type CostTexts, costQuestionOf } from "@/lib/model/cost-question";
import { estimateWorkSeconds } from "@/lib/model/estimate-work";
import { costOutlookSchema } from "@/lib/model/spending";

/** Nothing of the place decides a price. */
const anyPlace = { bucket: "any", region: "cn-shanghai", clientToken: "any" };

async function fetchOutlook(signal: AbortSignal) {
  const response = await fetch(paths.api.cost(), { signal, cache: "no-store" });
  if (!response.ok) throw new AppError("unexpected", `cost answered ${response.status}`);
  return costOutlookSchema.parse(await response.json());
}

function toTexts(form: ComposeForm): CostTexts {
  const { input, editing, output } = toRequest(form, anyPlace);
  return {
    InputConfig: JSON.stringify(input),
    EditingConfig: JSON.stringify(editing ?? {}),
    OutputConfig: JSON.stringify(output),
  };
}

/** Length of material that is billed; null when a piece of it is not known. */
function useMaterialSeconds(request: CostTexts): number | null {
  const named = billedMaterial(request);
  const { byId } = useMediaItems(named ?? []);
  if (!named) return null;
  const seconds = named.map((mediaId) => {
    const item = byId.get(mediaId);
    return item?.kind === "image" ? 0 : (item?.durationSeconds ?? Number.NaN);
  });
  const sum = seconds.reduce((total, each) => total + each, 0);
  return Number.isNaN(sum) ? null : sum;
}

/** What pressing the button will cost: money by the team's prices, or time of this computer. */
export function CostNote({
  form,
  clipSeconds,
  before,
}: {
  form: ComposeForm;
  clipSeconds: number;
  /** Stands before the note, as soon as there is one. */
  before: ReactNode;
}) {
  const { data } = useQuery({
    queryKey: ["cost-outlook"],
    queryFn: ({ signal }) => fetchOutlook(signal),
    refetchOnWindowFocus: true,
  });
  const request = useMemo(() => toTexts(form), [form]);
  const materialSeconds = useMaterialSeconds(request);
  if (!data) return null;
  if (data.kind === "own") {
    const { workSeconds } = data;
    return (
      <>
        {before}
        <Work seconds={workSeconds && estimateWorkSeconds(clipSeconds, form.output, workSeconds)} />
      </>
    );
  }
  const estimate = estimateCost(costQuestionOf(request, materialSeconds), data.rules);
  return (
    <>
      {before}
      <Money estimate={estimate} rules={data.rules} spentMicros={data.spentMicros} />
    </>
  );
}

function Work({ seconds }: { seconds: number | null }) {
  const t = useTranslations("cost");
  if (seconds === null) return t("workUnknown");
  if (seconds < 50) return t("workShort");
  return t("work", { minutes: Math.max(1, Math.round(seconds / 60)) });
}

function Money({
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
  return [...said, amount(micros ?? 0), budget].join(" · ");
}

function SetPrices() {
  const t = useTranslations("cost");
  return (
    <a
      href={`${paths.settings()}#prices`}
      className="text-accent underline-offset-2 hover:underline"
    >
      {t("setPrice")}
    </a>
  );
}
