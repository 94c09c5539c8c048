import "server-only";
import { sql, type Transaction } from "kysely";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { EngineDatabase } from "../tables/engine-database";
import { clipRule, jobRule, maxBreaks } from "../tables/job-machine";
import { lockJob, settleJob } from "./job-records";
import {
  type WorkMode,
  isForMode,
  modeKept,
  type Lease,
  leaseEnded,
  leaseExtended,
  leaseTaken,
} from "../tables/lease";
import { storePlanProjects } from "./project-records";
import { recordSettled } from "./outbox-records";
import type { Failure, JobRow, Tables } from "../tables/tables";

/** Takes the oldest job that waits for speech and planning. */
export async function takeJob(
  db: EngineDatabase,
  lease: Lease,
  mode: WorkMode,
): Promise<JobRow | undefined> {
  const { from, to } = jobRule("taken");
  const taken = await sql<JobRow>`
    update engine.jobs set state = ${to}, stage = 'Speaking', ${modeKept(mode)},
      ${leaseTaken(lease)}
    where job_id = (
      select j.job_id from engine.jobs j where j.state = any(${from}) and ${isForMode(mode, "j")}
      order by j.kills, j.created_at limit 1 for update skip locked)
    returning *
  `.execute(db);
  return taken.rows[0];
}

/** Writes the stage and extends the lease. False when the lease is lost. */
export async function beatJob(db: EngineDatabase, job: JobRow, stage: string): Promise<boolean> {
  const alive = await sql`
    update engine.jobs set stage = ${stage}, lease_until = ${leaseExtended}
    where job_id = ${job.job_id} and lease_token = ${job.lease_token} and state = 'preparing'
  `.execute(db);
  return Number(alive.numAffectedRows ?? 0) === 1;
}

type Owned = Pick<JobRow, "job_id" | "lease_token">;

const speechKeysOf = ({ AudioTracks: [speech] }: Timeline): string[] => [
  ...new Set(speech.AudioTrackClips.map((sentence) => sentence.Reelpress.SpeechKey)),
];

/**
 * Stores the timelines by the index of their clip. From then on the clips may be taken. A plan-only
 * job ends here, with one project per plan. False when the lease is lost.
 */
export async function storePlan(
  db: EngineDatabase,
  job: Owned,
  timelines: readonly Timeline[],
  extendOutput?: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const locked = await lockJob(tx, job.job_id);
    const { from, to } = jobRule("planned");
    if (!locked || locked.lease_token !== job.lease_token || !from.includes(locked.state)) {
      return false;
    }
    await sql`
      update engine.clips c set timeline = p.timeline, planned_seconds = p.seconds,
        speech_keys = array(select jsonb_array_elements_text(p.speech_keys::jsonb))
      from unnest(${timelines.map((timeline) => timeline.Reelpress.Index)}::integer[],
        ${timelines.map((timeline) => JSON.stringify(timeline))}::text[],
        ${timelines.map((timeline) => timeline.Reelpress.Duration)}::real[],
        ${timelines.map((timeline) => JSON.stringify(speechKeysOf(timeline)))}::text[])
        as p(index, timeline, seconds, speech_keys)
      where c.job_id = ${job.job_id} and c.index = p.index
    `.execute(tx);
    await sql`
      update engine.jobs set state = ${to}, stage = 'Working', ${leaseEnded},
        extend_output = ${extendOutput ?? null}
      where job_id = ${job.job_id}
    `.execute(tx);
    if (locked.kind === "preview" || locked.kind === "organization") {
      await storePlanProjects(tx, job.job_id, timelines);
      await settleJob(tx, job.job_id);
    }
    return true;
  });
}

/** Stores the result of a job that makes no clips, and ends the job. False when the lease is lost. */
export async function storeResult(
  db: EngineDatabase,
  job: Owned,
  extendOutput: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const locked = await lockJob(tx, job.job_id);
    const { from } = jobRule("settled");
    if (!locked || locked.lease_token !== job.lease_token || !from.includes(locked.state)) {
      return false;
    }
    await sql`update engine.jobs set extend_output = ${extendOutput}, ${leaseEnded}
      where job_id = ${job.job_id}`.execute(tx);
    await settleJob(tx, job.job_id);
    return true;
  });
}

/** Fails a job that cannot be planned, with all its clips. */
export async function failJob(db: EngineDatabase, job: Owned, failure: Failure): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const locked = await lockJob(tx, job.job_id);
    const { from } = jobRule("unplannable");
    if (!locked || locked.lease_token !== job.lease_token || !from.includes(locked.state)) return;
    await abandonJob(tx, job.job_id, failure);
  });
}

/** Fails a job that was never planned, with all its clips. The job's row must be locked. */
export async function abandonJob(
  tx: Transaction<Tables>,
  jobId: string,
  failure: Failure,
): Promise<void> {
  const { to } = jobRule("unplannable");
  const abandoned = clipRule("abandoned");
  await sql`
      update engine.clips set state = ${abandoned.to}, stage = 'Failed', finished_at = now(),
        error_code = ${failure.code}, error_message = ${failure.message}, modified_at = now()
      where job_id = ${jobId} and state = any(${abandoned.from})
    `.execute(tx);
  await sql`
      update engine.jobs set state = ${to}, stage = 'Failed', error_code = ${failure.code},
        error_message = ${failure.message}, completed_at = now(), ${leaseEnded}
      where job_id = ${jobId}
    `.execute(tx);
  await recordSettled(tx, jobId);
}

/** Puts a job back after a machine failure in speech or planning; fails it after too many of those. */
export async function breakJob(db: EngineDatabase, job: JobRow, failure: Failure): Promise<void> {
  if (job.breaks >= maxBreaks) return failJob(db, job, failure);
  await giveBack(db, job, "broke", sql`breaks = breaks + 1`);
}

/** Gives a job back because this worker stops. The attempt does not count. */
export async function returnJob(db: EngineDatabase, job: Owned): Promise<void> {
  await giveBack(db, job, "lost", sql`attempt = greatest(attempt - 1, 0)`);
}

async function giveBack(
  db: EngineDatabase,
  job: Owned,
  event: "broke" | "lost",
  set: ReturnType<typeof sql>,
): Promise<void> {
  const { from, to } = jobRule(event);
  await sql`
    update engine.jobs set state = ${to}, stage = 'Waiting', ${leaseEnded}, ${set}
    where job_id = ${job.job_id} and lease_token = ${job.lease_token} and state = any(${from})
  `.execute(db);
}
