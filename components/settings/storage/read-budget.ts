import { retentionRulesSchema } from "@/lib/model/settings/retention";

/** GiB from what was typed: null when it is empty, undefined when it is no whole number in range. */
export function readBudget(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (!/^\d+$/.test(text)) return undefined;
  return retentionRulesSchema.shape.budgetGib.safeParse(Number(text)).data;
}
