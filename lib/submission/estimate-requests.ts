import "server-only";
import type { CostTexts } from "@/lib/model/cost/cost-question";
import type { CostEstimate, SpendingRules } from "@/lib/model/cost/cost";
import { sumEstimates } from "@/lib/model/cost/sum-estimates";
import { readMonth } from "@/lib/store/spending/spending-month";
import { getSpendingRules } from "@/lib/store/spending/spending-rules";
import { estimateRequest } from "@/lib/store/spending/spending";
import { templatesOf } from "./overspending";
import type { SubmissionContext } from "./submission-context";

/** What several requests cost together, beside what the month has cost. */
export type RequestsCost = { estimate: CostEstimate; rules: SpendingRules; spentMicros: number };

/**
 * Weighs requests as their submits will be weighed. The templates are read once for all requests that name the same.
 * @returns null without requests
 */
export async function estimateRequests(
  requests: readonly CostTexts[],
  context: SubmissionContext,
): Promise<RequestsCost | null> {
  const { client, database } = context;
  const rules = await getSpendingRules(database, client.region);
  const templates = new Map<string, ReturnType<typeof templatesOf>>();
  const estimates: CostEstimate[] = [];
  for (const request of requests) {
    const named = request.TemplateConfig ?? "";
    const known = templates.get(named) ?? templatesOf(request, context);
    templates.set(named, known);
    const given = { rules, templates: await known };
    estimates.push(await estimateRequest(database, request, given));
  }
  const estimate = sumEstimates(estimates);
  if (!estimate) return null;
  const { spentMicros } = await readMonth(database, rules.currency);
  return { estimate, rules, spentMicros };
}
