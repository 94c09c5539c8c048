import "server-only";
import { sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import type { Currency } from "@/lib/model/cost/cost";
import type { MonthSpending } from "@/lib/model/cost/spending";
import { settleEndedJobs } from "./spending-actual";
import { type Big, numberOf, spendingTables, spentMicros, thisMonth } from "./spending-tables";

/** The running month: sums, and the latest jobs. */
export async function readMonth(database: Database, currency: Currency): Promise<MonthSpending> {
  await settleEndedJobs(database);
  const db = spendingTables(database);
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
  const rows = await ofMonth
    .selectAll()
    .select(
      sql<
        string | null
      >`(select name from app.jobs where app.jobs.job_id = app.spending.job_id)`.as("name"),
    )
    .orderBy("created_at", "desc")
    .limit(50)
    .execute();
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
      name: row.name,
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
