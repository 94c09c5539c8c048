import "server-only";
import type { Database } from "@/lib/base/database/database";
import { type SpendingRules, spendingRulesSchema } from "@/lib/model/cost/cost";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { getSetting, setSetting } from "../settings";

const key = "spending";

/** The team's prices and cap; the published prices of the region until somebody has saved others. */
export async function getSpendingRules(database: Database, region: string): Promise<SpendingRules> {
  const kept = await getSetting(database, key, spendingRulesSchema);
  return kept ?? defaultRules(region.startsWith("cn-") ? "CNY" : "USD", region);
}

/** Saves prices and cap. */
export async function saveSpendingRules(database: Database, rules: SpendingRules): Promise<void> {
  await setSetting(database, key, rules);
}
