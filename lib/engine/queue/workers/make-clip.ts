import "server-only";
import { log } from "@/lib/base/log";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import {
  beginPublishing,
  breakClip,
  deliverClip,
  failClip,
  returnClip,
  takeClip,
} from "../jobs/clip-records";
import type { EngineDatabase } from "../tables/engine-database";
import type { Heartbeat, HeldClip } from "./heartbeat";
import { type WorkMode, newLease } from "../tables/lease";
import type { NewMedia } from "../library/media-records";
import type { SpaceGuard } from "./space-guard";
import type { ClipRow, Published } from "../tables/tables";
import { toWorkFailure, WorkFailure } from "./work-failure";

/** The rendering of a clip. It is passed in, so that the queue does not depend on ffmpeg. */
export type ClipWork = {
  /** Removes the files that earlier owners of the clip could still publish. */
  disown(clip: ClipRow): Promise<void>;
  /** Renders the clip in its own folder and inspects it; nothing is published yet. */
  make(
    clip: ClipRow,
    timeline: Timeline,
    report: (stage: string, percent: number) => void,
    signal: AbortSignal,
  ): Promise<Published>;
  /** Renames the rendered files to their final paths. */
  publish(clip: ClipRow, published: Published): Promise<void>;
  /** True when the object of an interrupted delivery exists, unchanged. */
  isPublished(clip: ClipRow, published: Published): Promise<boolean>;
  /** The media row of the delivered clip. */
  describe(clip: ClipRow, published: Published): NewMedia;
  /** Removes the clip's work folder. */
  cleanUp(clip: ClipRow): Promise<void>;
};

type Making = { db: EngineDatabase; work: ClipWork; heartbeat: Heartbeat; room: SpaceGuard };

/** Takes one clip and renders it, until it is settled or given back. False when there was none. */
export async function makeNextClip(
  making: Making,
  { worker, mode }: { worker: string; mode: WorkMode },
  stopping: AbortSignal,
): Promise<boolean> {
  if (!(await making.room.isOpen())) return false;
  const clip = await takeClip(making.db, newLease(worker), mode);
  if (!clip) return false;
  const held = making.heartbeat.hold(clip, stopping);
  const label = { jobId: clip.job_id, clip: clip.index, attempt: clip.attempt };
  log.info(label, "clip begins");
  try {
    await makeClip(making, clip, held);
    making.room.workSucceeded();
  } catch (thrown) {
    if (held.isLost()) log.info(label, "clip was taken away");
    else if (stopping.aborted) await returnClip(making.db, clip);
    else await handleFailure(making, clip, thrown);
  } finally {
    held.release();
    await making.work.cleanUp(clip).catch((error: unknown) => {
      log.warn({ ...label, err: error }, "the work folder could not be removed");
    });
  }
  return true;
}

const unreadable =
  "The plan of this clip was stored in a shape that cannot be read. Submit the request again.";

async function makeClip(making: Making, clip: ClipRow, held: HeldClip): Promise<void> {
  const { db, work } = making;
  await work.disown(clip);
  // After a crash between publishing and delivering, the file exists and only the record is missing.
  const healed = clip.published !== null && (await work.isPublished(clip, clip.published));
  const timeline = readTimeline(clip.timeline);
  if (!timeline) throw new WorkFailure("input", "ProduceTimelineFormatError", unreadable);
  const published =
    healed && clip.published
      ? clip.published
      : await work.make(clip, timeline, held.report, held.signal);
  held.report("Publishing", 99);
  if (!(await beginPublishing(db, clip, published))) return;
  if (!healed) await work.publish(clip, published);
  const delivered = await deliverClip(db, clip, work.describe(clip, published));
  log.info({ jobId: clip.job_id, clip: clip.index, healed, delivered }, "clip published");
}

async function handleFailure({ db, room }: Making, clip: ClipRow, thrown: unknown): Promise<void> {
  const failure = toWorkFailure(thrown);
  const label = { jobId: clip.job_id, clip: clip.index, code: failure.code, err: failure };
  if (failure.kind === "room") {
    log.warn(label, "clip waits for room");
    await room.workFailed();
    await returnClip(db, clip);
    return;
  }
  log.warn(label, failure.kind === "machine" ? "clip broke" : "clip failed");
  await (failure.kind === "machine" ? breakClip : failClip)(db, clip, failure);
}
