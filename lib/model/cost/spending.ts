import { z } from "zod";
import type { AdminAccess } from "../settings/admin";
import { currencies, priceRows, spendingRulesSchema } from "./cost";

/**
 * What became of a submit's price. `reserved`: it is being sent; `made`: it is a job; `settled`: the
 * job is over and its real minutes are known; `released`: nothing was made, nothing is paid.
 */
const spendingStateSchema = z.enum(["reserved", "made", "settled", "released"]);

/** One job of the month, in millionths of its currency. */
const spendingEntrySchema = z.object({
  clientToken: z.string(),
  jobId: z.string().nullable(),
  /** Name of the job; null while it is none. */
  name: z.string().nullable(),
  state: spendingStateSchema,
  row: z.enum(priceRows).nullable(),
  clips: z.number().int(),
  estimatedMinutes: z.number().int().nullable(),
  estimatedMicros: z.number().int().nullable(),
  actualMinutes: z.number().int().nullable(),
  actualMicros: z.number().int().nullable(),
  createdAt: z.iso.datetime(),
});
export type SpendingEntry = z.infer<typeof spendingEntrySchema>;

/** The running month, as the account's days count (UTC+8). */
const monthSpendingSchema = z.object({
  /** `2026-11` */
  month: z.string(),
  currency: z.enum(currencies),
  /** The sum that counts against the cap: what jobs cost, or will cost as far as is known. */
  spentMicros: z.number().int(),
  /** The part of the sum that is known to the minute. */
  actualMicros: z.number().int(),
  /** The number of jobs whose price is not known, and which count as 0. */
  unpriced: z.number().int(),
  /** The latest jobs, newest first. */
  entries: z.array(spendingEntrySchema),
});
export type MonthSpending = z.infer<typeof monthSpendingSchema>;

/**
 * What a batch costs where it would be made now. `paid`: money, by these rules; `own`: time of this
 * computer, measured on its last clips (null before the first).
 */
export const costOutlookSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paid"), rules: spendingRulesSchema, spentMicros: z.number() }),
  z.object({ kind: z.literal("own"), workSeconds: z.number().nullable() }),
]);
export type CostOutlook = z.infer<typeof costOutlookSchema>;

/** The spending data that the settings show. */
export type SpendingView = {
  rules: z.infer<typeof spendingRulesSchema>;
  /** The saved rules cannot be read: `rules` are the published rules. */
  unreadable: boolean;
  /** The published prices, by currency, for the region in use. */
  published: Record<(typeof currencies)[number], z.infer<typeof spendingRulesSchema>>;
  month: MonthSpending;
  isPaid: boolean;
  /**
   * `password`: the password is needed; `elsewhere`: settings change only at the computer that runs the
   * program.
   */
  admin: AdminAccess;
};
