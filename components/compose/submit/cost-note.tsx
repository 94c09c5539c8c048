"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { fetchJson } from "@/components/errors/fetch-json";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { paths } from "@/lib/base/pure/paths";
import { toRequest } from "@/lib/compose/to-request";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { estimateDearest } from "@/lib/model/cost/cost";
import { billedMaterial, type CostTexts, costQuestionsOf } from "@/lib/model/cost/cost-question";
import { estimateWorkSeconds } from "@/lib/model/cost/estimate-work";
import type { TemplateView } from "@/lib/model/form/template";
import { readTemplateBody } from "@/lib/model/form/to-template-view";
import { useTemplatesById } from "../templates/use-templates";
import { MoneyCost, WorkCost } from "@/components/cost/cost-words";

/** Placeholder values: no price depends on the destination. */
const anyBackend = { bucket: "any", region: "cn-shanghai", clientToken: "any" };

const fetchOutlook = (signal: AbortSignal) =>
  fetchJson(
    paths.api.cost(),
    async () => (await import("@/lib/model/cost/spending")).costOutlookSchema,
    signal,
  );

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
        <WorkCost seconds={workSeconds && estimateWorkSeconds(clipSeconds, output, workSeconds)} />
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
      <MoneyCost estimate={estimate} rules={data.rules} spentMicros={data.spentMicros} />
    </>
  );
}
