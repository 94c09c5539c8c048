"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { fetchJson } from "@/components/errors/fetch-json";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { paths } from "@/lib/base/pure/paths";
import { toRequest } from "@/lib/compose/to-request";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import {
  type CostEstimate,
  estimateDearest,
  microsOf,
  type SpendingRules,
} from "@/lib/model/cost/cost";
import { billedMaterial, type CostTexts, costQuestionsOf } from "@/lib/model/cost/cost-question";
import { estimateWorkSeconds } from "@/lib/model/cost/estimate-work";
import type { TemplateView } from "@/lib/model/form/template";
import { readTemplateBody } from "@/lib/model/form/to-template-view";
import { costOutlookSchema } from "@/lib/model/cost/spending";
import { useTemplatesById } from "../templates/use-templates";

/** Placeholder values: no price depends on the destination. */
const anyBackend = { bucket: "any", region: "cn-shanghai", clientToken: "any" };

const fetchOutlook = (signal: AbortSignal) =>
  fetchJson(paths.api.cost(), costOutlookSchema, signal);

function toTexts(form: ComposeForm): CostTexts {
  const { jobType, input, editing, output } = toRequest(form, anyBackend);
  return {
    InputConfig: JSON.stringify(input),
    EditingConfig: JSON.stringify(editing ?? {}),
    OutputConfig: JSON.stringify(output),
    JobType: jobType,
  };
}

/** The largest frame size that a chosen template sets; null when the form sets the size. */
function largestSize(form: ComposeForm, templates: readonly (TemplateView | undefined)[]) {
  if (!form.leftToTemplates.includes("size")) return null;
  const sizes = templates.flatMap((template) => template?.size ?? []);
  const area = (size: { width: number; height: number }) => size.width * size.height;
  return sizes.toSorted((a, b) => area(b) - area(a))[0] ?? null;
}

/** The cost of the batch: money by the team's prices, or computing time of this machine. */
export function CostNote({
  form,
  clipSeconds,
  before,
}: {
  form: ComposeForm;
  clipSeconds: number;
  /** Shown before the note, once there is a note. */
  before: ReactNode;
}) {
  const { data } = useQuery({
    queryKey: ["cost-outlook"],
    queryFn: ({ signal }) => fetchOutlook(signal),
    refetchOnWindowFocus: true,
  });
  const request = useMemo(() => toTexts(form), [form]);
  const { byId } = useMediaItems(billedMaterial(request) ?? []);
  const { ids, items } = useTemplatesById(form.templates);
  const templates = ids.map((id) => items.find(({ templateId }) => templateId === id));
  // A template that is gone or still loading has no body, so the price cannot be estimated.
  const bodies = templates.map((template) => template && readTemplateBody(template.config));
  if (!data) return null;
  if (data.kind === "own") {
    const { workSeconds } = data;
    const output = { ...form.output, ...largestSize(form, templates) };
    return (
      <>
        {before}
        <Work seconds={workSeconds && estimateWorkSeconds(clipSeconds, output, workSeconds)} />
      </>
    );
  }
  const questions = costQuestionsOf(
    request,
    byId,
    bodies.map((body) => body ?? null),
  );
  const estimate = estimateDearest(questions, data.rules);
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
    <a
      href={`${paths.settings()}#prices`}
      className="text-accent underline-offset-2 hover:underline"
    >
      {t("setPrice")}
    </a>
  );
}
