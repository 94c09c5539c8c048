import "server-only";
import type { Pool } from "pg";
import { type SpendingRules, spendingRulesSchema } from "@/lib/model/cost/cost";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { getSetting, setSetting } from "../settings";

const key = "spending";

/** The team's prices and cap; the published prices of the region until somebody has saved others. */
export async function getSpendingRules(region: string, pool?: Pool): Promise<SpendingRules> {
  const kept = await getSetting(key, spendingRulesSchema, pool);
  return kept ?? defaultRules(region.startsWith("cn-") ? "CNY" : "USD", region);
}

/** Saves prices and cap. */
export async function saveSpendingRules(rules: SpendingRules, pool?: Pool): Promise<void> {
  await setSetting(key, rules, pool);
}
