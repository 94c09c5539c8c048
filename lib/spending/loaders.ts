import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { adminAccessHere } from "@/lib/base/guard/admin";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { defaultRules } from "@/lib/model/cost/default-prices";
import type { CostOutlook, SpendingView } from "@/lib/model/cost/spending";
import { readMonth } from "@/lib/store/spending/spending-month";
import { orUnreadable } from "@/lib/store/settings";
import { getSpendingRules } from "@/lib/store/spending/spending-rules";

/** What a batch would cost on the active backend: money or time. */
export async function loadCostOutlook(): Promise<CostOutlook> {
  const client = imsClient();
  if (!client.can.prices) return { kind: "own", workSeconds: await loadSpeed() };
  const database = await appDatabase();
  const rules = await getSpendingRules(database, client.region);
  const { spentMicros } = await readMonth(database, rules.currency);
  return { kind: "paid", rules, spentMicros };
}

/** The measured speed; null when it is unknown, because the page works without it. */
async function loadSpeed(): Promise<number | null> {
  try {
    return (await imsClient().call("ReelpressGetSpeed", {})).WorkSeconds ?? null;
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    log.warn({ err: error }, "the speed of the engine could not be read");
    return null;
  }
}

/** Prices, cap and the running month, for the settings. */
export async function loadSpendingView(): Promise<SpendingView> {
  const { region, can } = imsClient();
  const published = { CNY: defaultRules("CNY", region), USD: defaultRules("USD", region) };
  const instead = published[region.startsWith("cn-") ? "CNY" : "USD"];
  const database = await appDatabase();
  const { value: rules, unreadable } = await orUnreadable(
    getSpendingRules(database, region),
    instead,
  );
  return {
    rules,
    unreadable,
    published,
    month: await readMonth(database, rules.currency),
    isPaid: can.prices,
    admin: await adminAccessHere(),
  };
}
