import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import {
  priceRows,
  priceSchema,
  type SpendingRules,
  spendingRulesSchema,
} from "@/lib/model/cost/cost";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { getSetting, setSetting } from "../settings";

const key = "spending";

/** Rules that were saved before a row of today existed lack its price: it is the published one. */
const keptSchema = spendingRulesSchema.extend({
  prices: z.partialRecord(z.enum(priceRows), priceSchema),
});

/** The team's prices and cap; the published prices of the region until somebody has saved others. */
export async function getSpendingRules(database: Database, region: string): Promise<SpendingRules> {
  const kept = await getSetting(database, key, keptSchema);
  if (!kept) return defaultRules(region.startsWith("cn-") ? "CNY" : "USD", region);
  return { ...kept, prices: { ...defaultRules(kept.currency, region).prices, ...kept.prices } };
}

/** Saves prices and cap. */
export async function saveSpendingRules(database: Database, rules: SpendingRules): Promise<void> {
  await setSetting(database, key, rules);
}
