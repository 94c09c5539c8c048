import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "./engine-database";
import { clipRule, jobRule, maxLosses } from "./job-machine";
import { lockJob, settleJob } from "./job-records";
import { leaseEnded } from "./lease";
import { failJob } from "./plan-records";
import type { Failure } from "./tables";

const vanished: Failure = {
  code: "InternalError",
  message: `The program stopped ${maxLosses} times while it worked on this. Look into its log, check memory and disk, then retry.`,
};

/** Work whose owner is silent goes back to the queue, or fails when that happened too often. */
export async function reclaimExpired(db: EngineDatabase): Promise<void> {
  const clip = clipRule("lost");
  await sql`
    update engine.clips set state = ${clip.to}, stage = 'Waiting', progress = 0,
      losses = losses + 1, ${leaseEnded}
    where state = any(${clip.from}) and lease_until < now()
  `.execute(db);
  const job = jobRule("lost");
  await sql`
    update engine.jobs set state = ${job.to}, stage = 'Waiting', losses = losses + 1, ${leaseEnded}
    where state = any(${job.from}) and lease_until < now() and losses < ${maxLosses}
  `.execute(db);
  await sql`
    update engine.media set ${leaseEnded} where status = 'Preparing' and lease_until < now()
  `.execute(db);
  await giveUpLost(db);
}

async function giveUpLost(db: EngineDatabase): Promise<void> {
  const clips = await sql<{ clip_id: string; job_id: string }>`
    select clip_id, job_id from engine.clips where state = 'waiting' and losses >= ${maxLosses}
  `.execute(db);
  for (const clip of clips.rows) {
    await db.transaction().execute(async (tx) => {
      await lockJob(tx, clip.job_id);
      await sql`
        update engine.clips set state = 'failed', stage = 'Failed', finished_at = now(),
          error_code = ${vanished.code}, error_message = ${vanished.message}, modified_at = now()
        where clip_id = ${clip.clip_id} and state = 'waiting' and losses >= ${maxLosses}
      `.execute(tx);
      await settleJob(tx, clip.job_id);
    });
  }
  const jobs = await sql<{ job_id: string; lease_token: string | null }>`
    select job_id, lease_token from engine.jobs
    where state = 'preparing' and lease_until < now() and losses >= ${maxLosses}
  `.execute(db);
  for (const job of jobs.rows) await failJob(db, job, vanished);
}

export type Worker = { worker: string; host: string; pid: number; identity: string | null };

/** Writes down who works, so that its death can be noticed without waiting for its leases. */
export async function enrolWorker(db: EngineDatabase, worker: Worker): Promise<void> {
  await db
    .insertInto("engine.workers")
    .values(worker)
    .onConflict((conflict) => conflict.column("worker").doNothing())
    .execute();
}

export async function dismissWorker(db: EngineDatabase, worker: string): Promise<void> {
  await db.deleteFrom("engine.workers").where("worker", "=", worker).execute();
}

/**
 * Ends the leases of workers of this machine that are no longer alive, so that a restart goes on at
 * once. Workers of other machines are left to the expiry of their leases.
 */
export async function expireDeadWorkers(
  db: EngineDatabase,
  host: string,
  isAlive: (worker: Worker) => boolean,
): Promise<string[]> {
  const known = await db
    .selectFrom("engine.workers")
    .select(["worker", "host", "pid", "identity"])
    .where("host", "=", host)
    .execute();
  const dead = known.filter((worker) => !isAlive(worker)).map((worker) => worker.worker);
  if (dead.length === 0) return dead;
  for (const table of ["jobs", "clips", "media", "deliveries"] as const) {
    await sql`update ${sql.table(`engine.${table}`)} set lease_until = now() - interval '1 second'
      where lease_worker = any(${dead})`.execute(db);
  }
  await db.deleteFrom("engine.workers").where("worker", "in", dead).execute();
  return dead;
}
