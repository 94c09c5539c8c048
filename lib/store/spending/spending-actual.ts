import "server-only";
import { sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import { billedMinutes, microsOf, type PriceRow, type SpendingRules } from "@/lib/model/cost/cost";
import { jobSnapshotSchema } from "@/lib/model/job";
import { spendingTables, thisMonth } from "./spending-tables";

/**
 * Replaces the estimate of a job by its real cost, at the price of the day of its submit: whole minutes
 * of every clip that was made, and of the sources where they are billed. `clipSeconds` holds the clips
 * that were made; a job without any is free, one of unknown length leaves the estimate.
 */
export async function settleSpending(
  database: Database,
  jobId: string,
  clipSeconds: readonly (number | null)[],
): Promise<void> {
  if (clipSeconds.some((seconds) => seconds === null)) return;
  const clips = clipSeconds.reduce<number>((sum, s) => sum + billedMinutes(s ?? 0), 0);
  const minutes = clips === 0 ? sql<number>`0` : sql<number>`input_minutes + ${sql.lit(clips)}`;
  const db = spendingTables(database);
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
export async function priceUnpriced(database: Database, rules: SpendingRules): Promise<void> {
  const db = spendingTables(database);
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

/**
 * Settles every job that is over. Callers run this before they check a price or show the month, so the
 * end of a job needs no notification.
 */
export async function settleEndedJobs(database: Database): Promise<void> {
  const db = spendingTables(database);
  const { rows } = await sql<{ job_id: string; snapshot: unknown }>`
    select jobs.job_id, jobs.snapshot from app.spending join app.jobs using (job_id)
    where app.spending.state = 'made' and price_row is not null and jobs.settled
  `.execute(db);
  for (const { job_id, snapshot } of rows) {
    const read = jobSnapshotSchema.safeParse(snapshot);
    if (!read.success) continue;
    const made = read.data.clips.filter((clip) => clip.state === "ready");
    await settleSpending(
      database,
      job_id,
      made.map((clip) => clip.durationSeconds),
    );
  }
}
