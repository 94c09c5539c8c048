import "server-only";
import { sql, type Transaction } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import { clipRule, maxBreaks } from "../tables/job-machine";
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
import { type NewMedia, registerOutput } from "../library/media-records";
import { storeProducedProject } from "./project-records";
import type { ClipRow, Failure, Published, Tables } from "../tables/tables";

/** A clip without its timelines, which are most of a row. */
export type ClipSummary = Omit<
  ClipRow,
  "timeline" | "given_timeline" | "media_details" | "told" | "speech_keys"
>;

/** Chooses the job first, so that the database need not sort all waiting clips for each one taken. */
const nextInTurn = sql`
  select next.clip_id from engine.jobs j cross join lateral (
    select c.clip_id from engine.clips c
    where c.job_id = j.job_id and c.state = 'waiting' and c.timeline is not null
      and ${isForMode("side-by-side", "c")}
    order by c.index limit 1 for update skip locked) next
  where j.state = 'working' and j.kind <> 'preview'
  order by j.last_taken_at nulls first, j.created_at limit 1`;

const nextSuspect = sql`
  select c.clip_id from engine.clips c join engine.jobs j on j.job_id = c.job_id
  where c.state = 'waiting' and j.state = 'working' and j.kind <> 'preview'
    and c.timeline is not null and ${isForMode("alone", "c")}
  order by c.kills, j.last_taken_at nulls first, j.created_at, c.index
  limit 1 for update of c skip locked`;

/**
 * Takes the next clip: the job that was served longest ago first, so that a small new job does not
 * wait behind a hundred clips; within a job in the order of the index.
 */
export async function takeClip(
  db: EngineDatabase,
  lease: Lease,
  mode: WorkMode,
): Promise<ClipRow | undefined> {
  const { to } = clipRule("taken");
  const taken = await sql<ClipRow>`
    update engine.clips set state = ${to}, stage = 'Preparing', progress = 0, started_at = now(),
      finished_at = null, error_code = null, error_message = null, ${modeKept(mode)},
      ${leaseTaken(lease)}
    where clip_id = (${mode === "alone" ? nextSuspect : nextInTurn})
    returning *
  `.execute(db);
  const clip = taken.rows[0];
  if (!clip) return undefined;
  // A separate statement, so that rows of clips and jobs are never locked in opposite orders.
  await sql`update engine.jobs set last_taken_at = clock_timestamp() where job_id = ${clip.job_id}`.execute(
    db,
  );
  return clip;
}

export type Beat = { clipId: string; token: string; stage: string; progress: number };

/** Writes progress and extends the leases. Returns the lease tokens that are still valid. */
export async function beatClips(
  db: EngineDatabase,
  beats: readonly Beat[],
): Promise<ReadonlySet<string>> {
  const alive = await sql<{ lease_token: string }>`
    update engine.clips c set stage = b.stage, progress = b.progress, lease_until = ${leaseExtended}
    from unnest(${beats.map((beat) => beat.clipId)}::text[], ${beats.map((beat) => beat.token)}::text[],
      ${beats.map((beat) => beat.stage)}::text[], ${beats.map((beat) => beat.progress)}::real[])
      as b(clip_id, token, stage, progress)
    where c.clip_id = b.clip_id and c.lease_token = b.token and c.state in ('running', 'publishing')
    returning c.lease_token
  `.execute(db);
  return new Set(alive.rows.map((row) => row.lease_token));
}

const summaryColumns = [
  "clip_id",
  "job_id",
  "index",
  "state",
  "stage",
  "progress",
  "output_url",
  "project_id",
  "planned_seconds",
  "attempt",
  "breaks",
  "losses",
  "alone",
  "kills",
  "lease_token",
  "lease_worker",
  "lease_until",
  "published",
  "report",
  "media_id",
  "duration_seconds",
  "error_code",
  "error_message",
  "started_at",
  "finished_at",
  "modified_at",
] as const;

type Owned = Pick<ClipRow, "clip_id" | "job_id" | "lease_token">;

/** Changes the state of a clip by an event. False when the lease is lost. */
async function move(
  db: EngineDatabase | Transaction<Tables>,
  clip: Owned,
  event: Parameters<typeof clipRule>[0],
  set: ReturnType<typeof sql>,
): Promise<boolean> {
  const { from, to } = clipRule(event);
  const moved = await sql`
    update engine.clips set state = ${to}, ${set}
    where clip_id = ${clip.clip_id} and lease_token = ${clip.lease_token} and state = any(${from})
  `.execute(db);
  return Number(moved.numAffectedRows ?? 0) === 1;
}

/**
 * Marks a clip as being published. From here on it cannot be cancelled, and after a crash the delivery
 * can be completed with what is stored here. False when the lease is lost.
 */
export async function beginPublishing(
  db: EngineDatabase,
  clip: Owned,
  published: Published,
): Promise<boolean> {
  const { report, ...rest } = published;
  // A clip whose delivery is completed after a crash keeps its earlier report.
  const set = sql`stage = 'Publishing', published = ${JSON.stringify(rest)}::jsonb,
    report = coalesce(${report ? JSON.stringify(report) : null}::jsonb, report),
    lease_until = ${leaseExtended}, modified_at = now()`;
  return move(db, clip, "publish", set);
}

/**
 * Records a published clip in one transaction: its media row, the clip and, after the last clip, the
 * end of the job. False when the lease is lost.
 */
export async function deliverClip(
  db: EngineDatabase,
  clip: Owned,
  media: NewMedia,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockJob(tx, clip.job_id);
    // Checked before the media row is written: another owner may have delivered the clip already.
    if (!(await holdOwned(tx, clip))) return false;
    const mediaId = await registerOutput(tx, media, await promisedMediaId(tx, clip.clip_id));
    await storeProducedProject(tx, clip.clip_id, media.title);
    await move(
      tx,
      clip,
      "delivered",
      sql`stage = 'Done', progress = 100, media_id = ${mediaId}, finished_at = now(),
        duration_seconds = ${media.facts.durationSeconds}, error_code = null, error_message = null,
        ${leaseEnded}`,
    );
    await settleJob(tx, clip.job_id);
    return true;
  });
}

/** The media id that the answer to the submit promised for a single production, while it is free. */
async function promisedMediaId(tx: Transaction<Tables>, clipId: string): Promise<string | null> {
  const promised = await sql<{ media_id: string | null }>`
    select media_id from engine.clips c where clip_id = ${clipId}
      and not exists (select from engine.media m where m.media_id = c.media_id)
  `.execute(tx);
  return promised.rows[0]?.media_id ?? null;
}

/** Locks the row of a clip that is being published. False when the lease is lost. */
async function holdOwned(tx: Transaction<Tables>, clip: Owned): Promise<boolean> {
  const row = await tx
    .selectFrom("engine.clips")
    .select("clip_id")
    .where("clip_id", "=", clip.clip_id)
    .where("lease_token", "=", clip.lease_token)
    .where("state", "in", clipRule("delivered").from)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Fails one clip with a code and a sentence; the job continues. False when the lease is lost. */
export async function failClip(
  db: EngineDatabase,
  clip: Owned,
  failure: Failure,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockJob(tx, clip.job_id);
    const isOurs = await move(
      tx,
      clip,
      "failed",
      sql`stage = 'Failed', error_code = ${failure.code}, error_message = ${failure.message},
        report = ${failure.report ? JSON.stringify(failure.report) : null}::jsonb,
        finished_at = now(), ${leaseEnded}`,
    );
    if (isOurs) await settleJob(tx, clip.job_id);
    return isOurs;
  });
}

/** Puts a clip back into the queue after a machine failure; fails it after too many of those. */
export async function breakClip(
  db: EngineDatabase,
  clip: Owned & Pick<ClipRow, "breaks">,
  failure: Failure,
): Promise<boolean> {
  if (clip.breaks >= maxBreaks) return failClip(db, clip, failure);
  return move(
    db,
    clip,
    "broke",
    sql`stage = 'Waiting', progress = 0, breaks = breaks + 1, ${leaseEnded}`,
  );
}

/** Gives a clip back because this worker stops. The attempt does not count. */
export async function returnClip(db: EngineDatabase, clip: Owned): Promise<boolean> {
  return move(
    db,
    clip,
    "lost",
    sql`stage = 'Waiting', progress = 0, ${leaseEnded}, attempt = greatest(attempt - 1, 0)`,
  );
}

/** The clips of a job in the order of their index. */
export async function findClips(db: EngineDatabase, jobId: string): Promise<ClipSummary[]> {
  return db
    .selectFrom("engine.clips")
    .select(summaryColumns)
    .where("job_id", "=", jobId)
    .orderBy("index")
    .execute();
}

export type GivenClip = { index: number; givenTimeline: string; projectId: string | null };

/** The timelines that were submitted for the clips of a job, in the order of their index. */
export async function findGivenTimelines(db: EngineDatabase, jobId: string): Promise<GivenClip[]> {
  const rows = await db
    .selectFrom("engine.clips")
    .select(["index", "given_timeline", "project_id"])
    .where("job_id", "=", jobId)
    .orderBy("index")
    .execute();
  return rows.flatMap(({ index, given_timeline: givenTimeline, project_id: projectId }) =>
    givenTimeline === null ? [] : [{ index, givenTimeline, projectId }],
  );
}

/** The stored timelines of a job by clip id, as JSON text. */
export async function findTimelines(
  db: EngineDatabase,
  jobId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("engine.clips")
    .select(["clip_id", "timeline"])
    .where("job_id", "=", jobId)
    .execute();
  return new Map(rows.flatMap((row) => (row.timeline ? [[row.clip_id, row.timeline]] : [])));
}
