import "server-only";
import { sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import { advisoryLocks } from "@/lib/base/postgres/advisory-locks";
import {
  billedMinutes,
  type CostEstimate,
  estimateDearest,
  microsOf,
  type SpendingRules,
} from "@/lib/model/cost/cost";
import {
  billedMaterial,
  type CostTexts,
  costQuestionsOf,
  type KnownTemplates,
} from "@/lib/model/cost/cost-question";
import { getMedia } from "../media";
import { settleEndedJobs } from "./spending-actual";
import { getSpendingRules } from "./spending-rules";
import { spendingTables, spentMicros, thisMonth } from "./spending-tables";

export type Reservation =
  | { ok: true; estimate: CostEstimate }
  /** `over-cap`, or what is missing to compute the price. In both cases nothing is reserved. */
  | {
      ok: false;
      reason: "over-cap" | NonNullable<CostEstimate["missing"]>;
      estimate: CostEstimate;
      /** Left of the cap this month, in millionths; negative when more was spent. */
      leftMicros: number;
    };

/** The sources that are billed, as far as the library knows them. */
async function billedMedia(database: Database, request: CostTexts) {
  const known = await getMedia(database, billedMaterial(request) ?? []);
  return new Map(known.map((item) => [item.mediaId, item]));
}

/** What a batch would cost by these rules. */
export async function estimateRequest(
  database: Database,
  request: CostTexts,
  { rules, templates }: { rules: SpendingRules; templates: KnownTemplates },
): Promise<CostEstimate> {
  const media = await billedMedia(database, request);
  return estimateDearest(costQuestionsOf(request, media, templates), rules);
}

function isOverCap(estimate: CostEstimate, rules: SpendingRules, leftMicros: number) {
  if (rules.monthlyCap === null) return null;
  if (estimate.missing) return estimate.missing;
  return (estimate.micros ?? 0) > leftMicros ? "over-cap" : null;
}

/**
 * Reserves the price of a batch before it is sent to Alibaba Cloud, so that unfinished submits count
 * against the month's cap. With a cap, a batch whose price is not known is refused, with the missing
 * part. A token reserves once; a released token is checked again.
 */
export async function reserveSpending(
  database: Database,
  submission: {
    clientToken: string;
    request: CostTexts;
    region: string;
    templates?: KnownTemplates | undefined;
  },
): Promise<Reservation> {
  const { clientToken, request, region, templates = [] } = submission;
  const rules = await getSpendingRules(database, region);
  const questions = costQuestionsOf(request, await billedMedia(database, request), templates);
  const [question] = questions;
  const estimate = estimateDearest(questions, rules);
  await settleEndedJobs(database);
  const perMinute = estimate.row && rules.prices[estimate.row].perMinute;
  const { solution, inputSeconds } = question;
  const isInputBilled = solution !== "script" && inputSeconds !== null;
  const db = spendingTables(database);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLocks.spending)})`.execute(trx);
    const standing = await trx
      .selectFrom("app.spending")
      .select("state")
      .where("client_token", "=", clientToken)
      .executeTakeFirst();
    if (standing && standing.state !== "released") return { ok: true, estimate };
    const leftMicros = microsOf(rules.monthlyCap ?? 0) - (await spentMicros(trx, rules.currency));
    const reason = isOverCap(estimate, rules, leftMicros);
    if (reason) return { ok: false, reason, estimate, leftMicros };
    const row = {
      state: "reserved" as const,
      job_id: null,
      month: thisMonth,
      currency: estimate.currency,
      price_row: estimate.row,
      clips: estimate.clips,
      minute_micros: perMinute === null ? null : microsOf(perMinute),
      input_minutes: isInputBilled ? billedMinutes(inputSeconds) : 0,
      estimated_minutes: estimate.minutes,
      estimated_micros: estimate.micros,
      actual_minutes: null,
      actual_micros: null,
      created_at: sql<Date>`now()`,
    };
    await trx
      .insertInto("app.spending")
      .values({ client_token: clientToken, ...row })
      .onConflict((conflict) => conflict.column("client_token").doUpdateSet(row))
      .execute();
    return { ok: true, estimate };
  });
}

/** The submit has become a job. */
export async function bindSpending(
  database: Database,
  clientToken: string,
  jobId: string,
): Promise<void> {
  const db = spendingTables(database);
  await db
    .updateTable("app.spending")
    .set({ state: "made", job_id: jobId })
    .where("client_token", "=", clientToken)
    .where("state", "=", "reserved")
    .execute();
}

/** Releases the reserved price: nothing was made of the submit, so it costs nothing. */
export async function releaseSpending(database: Database, clientToken: string): Promise<void> {
  const db = spendingTables(database);
  await db
    .updateTable("app.spending")
    .set({ state: "released" })
    .where("client_token", "=", clientToken)
    .where("state", "=", "reserved")
    .execute();
}
