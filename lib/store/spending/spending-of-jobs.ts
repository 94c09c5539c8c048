import "server-only";
import type { Database } from "@/lib/base/database/database";

/** What jobs cost together, in millionths. `isFinal`: none of it is an estimate any more. */
export type JobsCost = { micros: number; currency: string; isFinal: boolean };

/** @returns null when a job has no price, and when they were paid in several currencies */
export async function costOfJobs(
  database: Database,
  jobIds: readonly string[],
): Promise<JobsCost | null> {
  const { rows } = await database.pool.query<{
    currency: string;
    estimated: string | null;
    actual: string | null;
  }>(
    `select currency, estimated_micros as estimated, actual_micros as actual
       from app.spending where job_id = any($1::text[]) and state <> 'released'`,
    [jobIds],
  );
  const [first] = rows;
  const isKnown = rows.every(({ estimated, actual }) => estimated !== null || actual !== null);
  const isOneCurrency = rows.every(({ currency }) => currency === first?.currency);
  if (!first || rows.length < jobIds.length || !isKnown || !isOneCurrency) return null;
  return {
    // A bigint comes as text.
    micros: rows.reduce((sum, { estimated, actual }) => sum + Number(actual ?? estimated), 0),
    currency: first.currency,
    isFinal: rows.every(({ actual }) => actual !== null),
  };
}
