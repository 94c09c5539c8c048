import "server-only";
import { sql, type Transaction } from "kysely";
import type { CallbackEvent, ProducingEventType } from "@/lib/ims/schema/answers/callbacks";
import {
  batchProduceMediaComplete,
  produceMediaComplete,
  registerMediaComplete,
} from "./callback-events";
import type { EndedClip } from "./callback-events";
import { newId } from "../tables/engine-database";
import { type EventCallback, findEventCallback } from "../receivers/event-callback-records";
import { settledClipStates } from "../tables/job-machine";
import type { MediaRow } from "../library/media-records";
import { type NotifyAddresses, notifyAddresses } from "../receivers/notify-addresses";
import type { JobRow, Tables } from "../tables/tables";

/**
 * The outbox. An event is written in the same transaction as the change that it reports, so that a
 * crash cannot separate the two.
 */

type Outgoing = { event: CallbackEvent; jobId: string | null; clipId: string | null };

/** Where an event is sent: the job's own address and the account's, each address once. */
function addressesOf(
  type: ProducingEventType,
  own: NotifyAddresses | null,
  account: EventCallback | undefined,
): string[] {
  const named = type === "RegisterMediaComplete" ? own?.registered : own?.produced;
  const isWanted = account && (account.event_types?.includes(type) ?? true);
  return [...new Set([...(named ? [named] : []), ...(isWanted ? [account.url] : [])])];
}

async function write(
  tx: Transaction<Tables>,
  outgoing: readonly Outgoing[],
  own: NotifyAddresses | null,
): Promise<void> {
  const account = await findEventCallback(tx);
  const rows = outgoing.flatMap(({ event, jobId, clipId }) =>
    addressesOf(event.EventType, own, account).map((address) => ({
      delivery_id: newId(),
      job_id: jobId,
      clip_id: clipId,
      event_type: event.EventType,
      address,
      body: JSON.stringify(event),
    })),
  );
  if (rows.length > 0) await tx.insertInto("engine.deliveries").values(rows).execute();
}

/**
 * Writes an event for every end that has none yet: for the clips of a job in the order in which they
 * ended, then for the job. The column `told` marks an end that has its event; reopening a clip or a job
 * clears the column, so that the next end gets an event too. The job's row must be locked.
 */
export async function recordSettled(tx: Transaction<Tables>, jobId: string): Promise<void> {
  const ended = await sql<EndedClip>`
    update engine.clips set told = true
    where job_id = ${jobId} and not told and state = any(${[...settledClipStates]})
    returning clip_id, index, state, media_id, output_url, project_id, duration_seconds, error_code,
      error_message, finished_at, modified_at
  `.execute(tx);
  const settled = await sql<JobRow>`
    update engine.jobs set told = true
    where job_id = ${jobId} and not told and state in ('finished', 'failed')
    returning *
  `.execute(tx);
  if (ended.rows.length === 0 && settled.rows.length === 0) return;
  const job =
    settled.rows[0] ??
    (await tx
      .selectFrom("engine.jobs")
      .selectAll()
      .where("job_id", "=", jobId)
      .executeTakeFirstOrThrow());
  const clips = ended.rows.toSorted(
    (a, b) => Number(a.finished_at) - Number(b.finished_at) || a.index - b.index,
  );
  const outgoing: Outgoing[] = [];
  // A plan-only job has no produced clips, and of a single production the clip is all there is.
  if (job.kind !== "preview" && job.kind !== "organization") {
    for (const clip of clips) outgoing.push(...(await ofClip(tx, job, clip)));
  }
  if (job.kind !== "single" && settled.rows.length > 0) outgoing.push(await ofJob(tx, job));
  await write(tx, outgoing, notifyAddresses(job.user_data));
}

async function ofClip(tx: Transaction<Tables>, job: JobRow, clip: EndedClip): Promise<Outgoing[]> {
  const at = clip.finished_at ?? clip.modified_at;
  const from = { jobId: job.job_id, clipId: clip.clip_id };
  const produced = { event: produceMediaComplete(job, clip, at), ...from };
  if (clip.state !== "done" || clip.media_id === null) return [produced];
  const media = await tx
    .selectFrom("engine.media")
    .selectAll()
    .where("media_id", "=", clip.media_id)
    .executeTakeFirst();
  if (!media) return [produced];
  const made = { clipId: clip.clip_id, userData: job.user_data };
  return [produced, { event: registerMediaComplete(media, made), ...from }];
}

async function ofJob(tx: Transaction<Tables>, job: JobRow): Promise<Outgoing> {
  const clips = await tx
    .selectFrom("engine.clips")
    .select(["clip_id", "index", "state", "media_id", "output_url", "project_id"])
    .select(["duration_seconds", "error_code", "error_message", "finished_at", "modified_at"])
    .where("job_id", "=", job.job_id)
    .orderBy("index")
    .execute();
  const event = batchProduceMediaComplete(job, clips, job.completed_at ?? job.modified_at);
  return { event, jobId: job.job_id, clipId: null };
}

/** Writes an event for registered media that were examined. */
export async function recordExamined(
  tx: Transaction<Tables>,
  media: readonly MediaRow[],
): Promise<void> {
  if (media.length === 0) return;
  for (const row of media) {
    if (row.deleted_at !== null) continue;
    // RegisterMediaInfo's own UserData names its address as a job's does.
    const own = { produced: null, registered: notifyAddresses(row.user_data).produced };
    const event = registerMediaComplete(row);
    await write(tx, [{ event, jobId: null, clipId: null }], own);
  }
}
