import "server-only";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@/lib/base/database/database";
import type { Currency, PriceRow } from "@/lib/model/cost/cost";
import type { SpendingEntry } from "@/lib/model/cost/spending";
import { tables } from "../tables";

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
  {
    name: "002-unsettled",
    sql: "create index spending_unsettled on app.spending (job_id) where state = 'made';",
  },
] as const;

/** `pg` gives bigint as text. */
export type Big = string | number | null;

export type SpendingTables = {
  "app.spending": {
    client_token: string;
    job_id: string | null;
    state: SpendingEntry["state"];
    month: string;
    currency: Currency;
    price_row: PriceRow | null;
    clips: number;
    minute_micros: Big;
    /** Whole minutes of sources that are billed in addition to the clips. */
    input_minutes: number;
    estimated_minutes: number | null;
    estimated_micros: Big;
    actual_minutes: number | null;
    actual_micros: Big;
    created_at: Date;
  };
};

export const spendingTables = (database: Database) => tables<SpendingTables>(database);

/** Alibaba Cloud bills by the calendar of UTC+8, wherever the account is used. */
export const thisMonth = sql<string>`to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')`;

export const numberOf = (value: Big): number | null => (value === null ? null : Number(value));

/** The sum that counts against the cap this month. */
export async function spentMicros(
  db: Transaction<SpendingTables> | Kysely<SpendingTables>,
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
