import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import { clipRule, jobRule, maxKills } from "../tables/job-machine";
import { lockJob, settleJob } from "../jobs/job-records";
import { leaseEnded, leaseRanOut } from "../tables/lease";
import { abandonJob } from "../jobs/plan-records";
import type { Failure } from "../tables/tables";

const vanished: Failure = {
  code: "InternalError",
  message: `The program was ended ${maxKills} times while it worked on this and on nothing else. Look into its log, check memory and disk, then retry.`,
};

/**
 * Puts work whose lease has expired back into the queue. Work of a killed owner is suspect from now on;
 * a kill counts against the work only if it ran alone. `living`: owners that are known to live. Their
 * leases expired because the machine slept or was busy, so their work does not become suspect.
 * @returns how many rows were taken back
 */
export async function reclaimExpired(
  db: EngineDatabase,
  living: readonly string[],
): Promise<number> {
  const clip = clipRule("lost");
  const job = jobRule("lost");
  const suspected = countKill(living);
  const clips = await sql`
    update engine.clips set state = ${clip.to}, stage = 'Waiting', progress = 0, ${suspected},
      ${leaseEnded}
    where state = any(${clip.from}) and ${leaseRanOut}
  `.execute(db);
  const jobs = await sql`
    update engine.jobs set state = ${job.to}, stage = 'Waiting', ${suspected}, ${leaseEnded}
    where state = any(${job.from}) and ${leaseRanOut}
  `.execute(db);
  // An examination that was cut short does not count as an attempt.
  const media = await sql`
    update engine.media set attempt = greatest(attempt - 1, 0), ${suspected}, ${leaseEnded}
    where status = 'Preparing' and lease_token is not null and ${leaseRanOut}
  `.execute(db);
  await failDeadlyWork(db);
  return [clips, jobs, media].reduce((sum, each) => sum + Number(each.numAffectedRows ?? 0), 0);
}

/** `set` part that counts a kill, unless the owner lives. */
function countKill(living: readonly string[]): RawBuilder<unknown> {
  const killed = sql`not (coalesce(lease_worker, '') = any(${[...living]}::text[]))`;
  return sql`losses = losses + (${killed})::integer, kills = kills + (alone and ${killed})::integer`;
}

async function failDeadlyWork(db: EngineDatabase): Promise<void> {
  const clips = await sql<{ clip_id: string; job_id: string }>`
    select clip_id, job_id from engine.clips
    where state = 'waiting' and losses > 0 and kills >= ${maxKills}
  `.execute(db);
  for (const clip of clips.rows) {
    await db.transaction().execute(async (tx) => {
      await lockJob(tx, clip.job_id);
      await sql`
        update engine.clips set state = 'failed', stage = 'Failed', finished_at = now(),
          error_code = ${vanished.code}, error_message = ${vanished.message}, modified_at = now()
        where clip_id = ${clip.clip_id} and state = 'waiting' and kills >= ${maxKills}
      `.execute(tx);
      await settleJob(tx, clip.job_id);
    });
  }
  await failDeadlyPlans(db);
}

async function failDeadlyPlans(db: EngineDatabase): Promise<void> {
  const { from } = jobRule("taken");
  const jobs = await sql<{ job_id: string }>`
    select job_id from engine.jobs where state = any(${from}) and kills >= ${maxKills}
  `.execute(db);
  for (const { job_id: jobId } of jobs.rows) {
    await db.transaction().execute(async (tx) => {
      const job = await lockJob(tx, jobId);
      if (!job || !from.includes(job.state) || job.kills < maxKills) return;
      await abandonJob(tx, jobId, vanished);
    });
  }
}

/** For so long after a kill, clips that are not suspect go first, so that a kill delays them little. */
const patienceSeconds = 60;

export type Worker = { worker: string; host: string; pid: number; identity: string | null };

/** Stores the worker, so that its death can be noticed before its leases expire. */
export async function registerWorker(db: EngineDatabase, worker: Worker): Promise<void> {
  await db
    .insertInto("engine.workers")
    .values(worker)
    .onConflict((conflict) => conflict.column("worker").doNothing())
    .execute();
}

export async function unregisterWorker(db: EngineDatabase, worker: string): Promise<void> {
  await db.deleteFrom("engine.workers").where("worker", "=", worker).execute();
}

export type KnownWorkers = { living: string[]; dead: string[] };

/** The workers of this machine, living and dead. Workers of other machines are left out. */
export async function listWorkers(
  db: EngineDatabase,
  host: string,
  isAlive: (worker: Worker) => boolean,
): Promise<KnownWorkers> {
  const known = await db
    .selectFrom("engine.workers")
    .select(["worker", "host", "pid", "identity"])
    .where("host", "=", host)
    .execute();
  const named = known.map((worker) => ({ name: worker.worker, lives: isAlive(worker) }));
  return {
    living: named.filter(({ lives }) => lives).map(({ name }) => name),
    dead: named.filter(({ lives }) => !lives).map(({ name }) => name),
  };
}

/**
 * Ends the leases of dead workers, so that their work continues at once after a restart. The leases of
 * workers on other machines expire by themselves.
 */
export async function releaseDeadWorkers(
  db: EngineDatabase,
  dead: readonly string[],
): Promise<void> {
  if (dead.length === 0) return;
  for (const table of ["jobs", "clips", "media", "deliveries", "analyses"] as const) {
    await sql`update ${sql.table(`engine.${table}`)} set lease_until = now() - interval '1 second'
      where lease_worker = any(${[...dead]})`.execute(db);
  }
  await db
    .deleteFrom("engine.workers")
    .where("worker", "in", [...dead])
    .execute();
}

/** True when suspect work should be done now, alone. */
export async function isSuspectDue(
  db: EngineDatabase,
  { clips }: { clips: boolean },
): Promise<boolean> {
  const due = await sql<{ due: boolean }>`
    select exists (select from engine.media where status = 'Preparing' and deleted_at is null
        and losses > 0 and lease_token is null)
      or exists (select from engine.jobs where state = any(${jobRule("taken").from}) and losses > 0)
      or (${clips} and exists (
        select from engine.clips c join engine.jobs j on j.job_id = c.job_id
        where c.state = 'waiting' and c.losses > 0 and c.timeline is not null
          and j.state = 'working' and j.kind <> 'preview'
          and (c.modified_at < now() - make_interval(secs => ${patienceSeconds})
            or not exists (select from engine.clips o join engine.jobs k on k.job_id = o.job_id
              where o.state = 'waiting' and o.losses = 0 and o.timeline is not null
                and k.state = 'working' and k.kind <> 'preview')))) as due
  `.execute(db);
  return due.rows[0]?.due ?? false;
}
