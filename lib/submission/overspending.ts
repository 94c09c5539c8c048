import "server-only";
import type { CostTexts } from "@/lib/model/cost-question";
import type { CloudFailure } from "@/lib/model/submission";
import { reserveSpending } from "@/lib/store/spending";
import type { SubmissionDesk } from "./submission-desk";

/** Words of the catalogue of errors: the cap would be passed, or what is missing to tell. */
const codes = {
  "over-cap": "Spending.OverCap",
  price: "Spending.NoPrice",
  length: "Spending.NoLength",
  tier: "Spending.NoTier",
} as const;

/**
 * Sets the price of a batch aside where it costs money, before it is sent. The reservation is bound
 * or released when the submit ends, so that it also counts while an answer is lost.
 * @returns why the month's cap does not let it pass, or null
 */
export async function overspending(
  { clientToken, request }: { clientToken: string; request: CostTexts },
  { client, pool }: SubmissionDesk,
): Promise<CloudFailure | null> {
  if (client.extensions) return null;
  const reserved = await reserveSpending({ clientToken, request, region: client.region }, pool);
  if (reserved.ok) return null;
  const { estimate, leftMicros, reason } = reserved;
  const amount = (micros: number | null) =>
    micros === null ? "?" : `${(micros / 1_000_000).toFixed(2)} ${estimate.currency}`;
  const message = `${amount(estimate.micros)} > ${amount(Math.max(0, leftMicros))}`;
  return { code: codes[reason], message, requestId: "" };
}
