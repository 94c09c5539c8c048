import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { advisoryLocks } from "@/lib/base/postgres/advisory-locks";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { emptyBin } from "@/lib/media/bin";
import { emptyJobBin } from "./empty-job-bin";
import { sweepJobs } from "./sweep-jobs";

const firstAfterMs = 5 * 60_000;
const everyMs = 60 * 60_000;
const libraryBudgetMs = 5 * 60_000;

const holder = oncePerProcess("retention", (): { timer?: NodeJS.Timeout } => ({}));

/** Sweeps old jobs, and what has been in the bin for its days, once an hour, in one of the processes that share the database. */
export function keepRetention(): void {
  if (holder.timer) return;
  const next = (afterMs: number) => {
    holder.timer = setTimeout(() => void pass().finally(() => next(everyMs)), afterMs);
    holder.timer.unref();
  };
  next(firstAfterMs);
}

async function pass(): Promise<void> {
  try {
    const connection = await (await appDatabase()).pool.connect();
    try {
      const { rows } = await connection.query<{ mine: boolean }>(
        "select pg_try_advisory_lock($1) as mine",
        [advisoryLocks.retention],
      );
      if (!rows[0]?.mine) return;
      try {
        await sweepJobs(new Date(), libraryBudgetMs);
        await emptyJobBin(new Date());
        await emptyBin(new Date());
      } finally {
        await connection.query("select pg_advisory_unlock($1)", [advisoryLocks.retention]);
      }
    } finally {
      connection.release();
    }
  } catch (error) {
    log.warn({ err: error }, "what is kept could not be looked through");
  }
}
