import "server-only";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { Pool } from "pg";
import { appDatabase } from "@/lib/base/database";
import {
  billedMinutes,
  type CostEstimate,
  type Currency,
  estimateCost,
  microsOf,
  type PriceRow,
  type SpendingRules,
} from "@/lib/model/cost";
import { billedMaterial, type CostTexts, costQuestionOf } from "@/lib/model/cost-question";
import type { MonthSpending, SpendingEntry } from "@/lib/model/spending";
import { getMedia } from "./media";
import { getSpendingRules } from "./spending-rules";

export const migrations = [
  {
    name: "001-spending",
    sql: `
      create schema if not exists app;
      create table app.spending (
        client_token text primary key,
        job_id text unique,
        state text not null check (state in ('reserved', 'made', 'settled', 'released')),
        month text not null,
        currency text not null,
        price_row text,
        clips integer not null,
        minute_micros bigint,
        input_minutes integer not null,
        estimated_minutes integer,
        estimated_micros bigint,
        actual_minutes integer,
        actual_micros bigint,
        created_at timestamptz(3) not null default now()
      );
      create index spending_of_month on app.spending (month, created_at desc);
    `,
  },
] as const;

/** `pg` gives bigint as text. */
type Big = string | number | null;

type Tables = {
  "app.spending": {
    client_token: string;
    job_id: string | null;
    state: SpendingEntry["state"];
    month: string;
    currency: Currency;
    price_row: PriceRow | null;
    clips: number;
    minute_micros: Big;
    /** Whole minutes of material that is billed beside the clips. */
    input_minutes: number;
    estimated_minutes: number | null;
    estimated_micros: Big;
    actual_minutes: number | null;
    actual_micros: Big;
    created_at: Date;
  };
};

async function tables(pool?: Pool): Promise<Kysely<Tables>> {
  const chosen = pool ?? (await appDatabase()).pool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: chosen }) });
}

/** Two submits at once are weighed one after the other. */
const spendingLock = 7_241_307;

/** Alibaba Cloud bills by the calendar of UTC+8, wherever the account is used. */
const thisMonth = sql<string>`to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')`;

const numberOf = (value: Big): number | null => (value === null ? null : Number(value));

export type Reservation =
  | { ok: true; estimate: CostEstimate }
  /** `over-cap`, or what is missing to tell that it would not be. Nothing is reserved then. */
  | {
      ok: false;
      reason: "over-cap" | NonNullable<CostEstimate["missing"]>;
      estimate: CostEstimate;
      /** Left of the cap this month, in millionths; negative when more was spent. */
      leftMicros: number;
    };

/** Length of all material that is billed; null when a piece of it is not known. */
async function materialSeconds(request: CostTexts, pool?: Pool): Promise<number | null> {
  const named = billedMaterial(request);
  if (!named) return null;
  const known = await getMedia(named, pool);
  const lengths = new Map(known.map((item) => [item.mediaId, item]));
  let sum = 0;
  for (const mediaId of named) {
    const item = lengths.get(mediaId);
    if (item?.kind === "image") continue;
    if (!item?.durationSeconds) return null;
    sum += item.durationSeconds;
  }
  return sum;
}

async function spentMicros(
  db: Transaction<Tables> | Kysely<Tables>,
  currency: Currency,
): Promise<number> {
  const counted = sql<Big>`sum(coalesce(actual_micros, estimated_micros, 0))`;
  const row = await db
    .selectFrom("app.spending")
    .select(counted.as("sum"))
    .where("month", "=", thisMonth)
    .where("currency", "=", currency)
    .where("state", "<>", "released")
    .executeTakeFirst();
  return numberOf(row?.sum ?? null) ?? 0;
}

function isOverCap(estimate: CostEstimate, rules: SpendingRules, leftMicros: number) {
  if (rules.monthlyCap === null) return null;
  if (estimate.missing) return estimate.missing;
  return (estimate.micros ?? 0) > leftMicros ? "over-cap" : null;
}

/**
 * Sets the price of a batch aside before it is sent to Alibaba Cloud, so that all that is under way
 * counts against the month's cap. With a cap, a price that cannot be told is refused by name. The
 * same token reserves once; one that was released is weighed anew.
 */
export async function reserveSpending(
  submission: { clientToken: string; request: CostTexts; region: string },
  pool?: Pool,
): Promise<Reservation> {
  const { clientToken, request, region } = submission;
  const rules = await getSpendingRules(region, pool);
  const question = costQuestionOf(request, await materialSeconds(request, pool));
  const estimate = estimateCost(question, rules);
  const perMinute = estimate.row && rules.prices[estimate.row].perMinute;
  const { solution, inputSeconds } = question;
  const isInputBilled = solution !== "script" && inputSeconds !== null;
  const db = await tables(pool);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(spendingLock)})`.execute(trx);
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
export async function bindSpending(clientToken: string, jobId: string, pool?: Pool): Promise<void> {
  const db = await tables(pool);
  await db
    .updateTable("app.spending")
    .set({ state: "made", job_id: jobId })
    .where("client_token", "=", clientToken)
    .where("state", "=", "reserved")
    .execute();
}

/** Nothing was made of the submit: it costs nothing. */
export async function releaseSpending(clientToken: string, pool?: Pool): Promise<void> {
  const db = await tables(pool);
  await db
    .updateTable("app.spending")
    .set({ state: "released" })
    .where("client_token", "=", clientToken)
    .where("state", "=", "reserved")
    .execute();
}

/**
 * Replaces the estimate of a job by what it came to, at the price of the day it was submitted: whole
 * minutes of every clip that was made, and of the material where that is billed. `clipSeconds` holds
 * the clips that were made; a job without any is free, one of unknown length leaves the estimate.
 */
export async function settleSpending(
  jobId: string,
  clipSeconds: readonly (number | null)[],
  pool?: Pool,
): Promise<void> {
  if (clipSeconds.some((seconds) => seconds === null)) return;
  const clips = clipSeconds.reduce<number>((sum, s) => sum + billedMinutes(s ?? 0), 0);
  const minutes = clips === 0 ? sql<number>`0` : sql<number>`input_minutes + ${sql.lit(clips)}`;
  const db = await tables(pool);
  await db
    .updateTable("app.spending")
    .set({
      state: "settled",
      actual_minutes: minutes,
      actual_micros: sql<number>`minute_micros * (${minutes})`,
    })
    .where("job_id", "=", jobId)
    .where("state", "=", "made")
    .where("price_row", "is not", null)
    .execute();
}

/** Prices jobs of this month that were submitted before their price was known. */
export async function priceUnpriced(rules: SpendingRules, pool?: Pool): Promise<void> {
  const db = await tables(pool);
  for (const [row, { perMinute }] of Object.entries(rules.prices)) {
    if (perMinute === null) continue;
    const micros = sql`${microsOf(perMinute)}::bigint`;
    await db
      .updateTable("app.spending")
      .set({
        minute_micros: sql<number>`${micros}`,
        estimated_micros: sql<number>`estimated_minutes * ${micros}`,
        actual_micros: sql<number>`actual_minutes * ${micros}`,
      })
      .where("month", "=", thisMonth)
      .where("currency", "=", rules.currency)
      .where("price_row", "=", row as PriceRow)
      .where("minute_micros", "is", null)
      .execute();
  }
}

/** The running month: sums, and the latest jobs. */
export async function readMonth(currency: Currency, pool?: Pool): Promise<MonthSpending> {
  const db = await tables(pool);
  const ofMonth = db
    .selectFrom("app.spending")
    .where("month", "=", thisMonth)
    .where("currency", "=", currency)
    .where("state", "<>", "released");
  const sums = await ofMonth
    .select([
      sql<Big>`sum(actual_micros)`.as("actual"),
      sql<Big>`count(*) filter (where coalesce(actual_micros, estimated_micros) is null)`.as(
        "unpriced",
      ),
    ])
    .executeTakeFirst();
  const rows = await ofMonth.selectAll().orderBy("created_at", "desc").limit(50).execute();
  const { rows: clock } = await sql<{ month: string }>`select ${thisMonth} as month`.execute(db);
  return {
    month: clock[0]?.month ?? "",
    currency,
    spentMicros: await spentMicros(db, currency),
    actualMicros: numberOf(sums?.actual ?? null) ?? 0,
    unpriced: numberOf(sums?.unpriced ?? null) ?? 0,
    entries: rows.map((row) => ({
      clientToken: row.client_token,
      jobId: row.job_id,
      state: row.state,
      row: row.price_row,
      clips: row.clips,
      estimatedMinutes: row.estimated_minutes,
      estimatedMicros: numberOf(row.estimated_micros),
      actualMinutes: row.actual_minutes,
      actualMicros: numberOf(row.actual_micros),
      createdAt: row.created_at.toISOString(),
    })),
  };
}
