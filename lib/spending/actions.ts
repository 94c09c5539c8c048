"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { type AdminRefusal, adminRefusalHere } from "@/lib/base/guard/admin";
import type { Result } from "@/lib/base/pure/errors";
import { spendingRulesSchema } from "@/lib/model/cost/cost";
import { priceUnpriced } from "@/lib/store/spending/spending-actual";
import { saveSpendingRules } from "@/lib/store/spending/spending-rules";

/** Stores prices and cap, and prices this month's jobs that had no price. */
export const saveSpendingRulesAction = defineAction(
  "saveSpendingRules",
  z.object({ rules: spendingRulesSchema, password: z.string().max(1000).optional() }),
  async ({ rules, password }): Promise<Result<null, AdminRefusal>> => {
    const refusal = await adminRefusalHere(password);
    if (refusal) return { ok: false, reason: refusal };
    const database = await appDatabase();
    await saveSpendingRules(database, rules);
    await priceUnpriced(database, rules);
    revalidatePath("/settings");
    return { ok: true, value: null };
  },
);
