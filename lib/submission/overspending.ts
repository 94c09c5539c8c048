import "server-only";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { readTemplateIds } from "@/lib/ims/contract/wire";
import type { CostTexts } from "@/lib/model/cost/cost-question";
import type { CloudFailure } from "@/lib/model/submission";
import { readTemplateBody } from "@/lib/model/form/to-template-view";
import { orUnreadable } from "@/lib/store/settings";
import { reserveSpending } from "@/lib/store/spending/spending";
import type { SubmissionContext } from "./submission-context";

/** Error codes: the cap would be exceeded, or a fact is missing to compute the price. */
const codes = {
  "over-cap": "Spending.OverCap",
  price: "Spending.NoPrice",
  length: "Spending.NoLength",
  tier: "Spending.NoTier",
  template: "Spending.NoTemplate",
} as const;

/** The templates that a request names; null for a template that cannot be fetched. */
export async function templatesOf(request: CostTexts, { client }: SubmissionContext) {
  const ids = readTemplateIds(request.TemplateConfig, false).value ?? [];
  return Promise.all(
    ids.map(async (TemplateId) => {
      try {
        const { Template } = await client.call("GetTemplate", { TemplateId });
        return readTemplateBody(Template.Config ?? "");
      } catch (error) {
        if (!(error instanceof ImsError)) throw error;
        return null;
      }
    }),
  );
}

/**
 * Reserves the price of a batch before it is sent, where batches cost money. The reservation is bound
 * to the job or released when the submit ends, so that it also counts while an answer is lost.
 * @returns why the month's cap refuses the batch, or null
 */
export async function overspending(
  { clientToken, request }: { clientToken: string; request: CostTexts },
  context: SubmissionContext,
): Promise<CloudFailure | null> {
  const { client, database } = context;
  if (!client.can.prices) return null;
  const templates = await templatesOf(request, context);
  const { region } = client;
  const weighed = reserveSpending(database, { clientToken, request, region, templates });
  const { value: reserved, unreadable } = await orUnreadable(weighed, null);
  if (unreadable) return { code: "Spending.Unreadable", message: "", requestId: "" };
  if (!reserved || reserved.ok) return null;
  const { estimate, leftMicros, reason } = reserved;
  const amount = (micros: number | null) =>
    micros === null ? "?" : `${(micros / 1_000_000).toFixed(2)} ${estimate.currency}`;
  const message = `${amount(estimate.micros)} > ${amount(Math.max(0, leftMicros))}`;
  return { code: codes[reason], message, requestId: "" };
}
