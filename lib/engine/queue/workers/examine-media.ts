import "server-only";
import { log } from "@/lib/base/log";
import type { EngineDatabase } from "../tables/engine-database";
import {
  beatMedia,
  type Examination,
  finishMedia,
  returnMedia,
  takeMedia,
} from "./examination-records";
import { type WorkMode, newLease } from "../tables/lease";
import type { MediaRow } from "../library/media-records";
import type { SpaceGuard } from "./space-guard";
import { toWorkFailure } from "./work-failure";

const beatMs = 5_000;

/** Finds what takes longer than a probe: black stretches, loudness, cover, sprite. */
export type ExamineWork = {
  /** The names of the image files contain the lease, so that owners never touch each other's files. */
  examine(media: MediaRow, signal: AbortSignal): Promise<Examination>;
  /** Removes the image files of an examination whose result was not stored. */
  discard(media: MediaRow): Promise<void>;
  /** Holds back the queue's own turns; absent for a caller that needs certain media now. */
  room?: SpaceGuard;
};

type Turn = { worker: string; mode: WorkMode; mediaId?: string };

/** Takes the next media (or `mediaId`) and examines them. False when there were none to take. */
export async function examineNextMedia(
  db: EngineDatabase,
  work: ExamineWork,
  { worker, mode, mediaId }: Turn,
  stopping: AbortSignal,
): Promise<boolean> {
  if (work.room && !(await work.room.isOpen())) return false;
  const media = await takeMedia(db, newLease(worker), mode, mediaId);
  if (!media) return false;
  const lost = new AbortController();
  const timer = setInterval(() => {
    beatMedia(db, media).then(
      (isOurs) => isOurs || lost.abort(),
      (error: unknown) => log.warn({ err: error }, "no beat for media"),
    );
  }, beatMs);
  let isStored = false;
  try {
    const found = await work.examine(media, AbortSignal.any([lost.signal, stopping]));
    isStored = await finishMedia(db, media, "Normal", found);
  } catch (thrown) {
    const failure = toWorkFailure(thrown);
    log.warn({ mediaId: media.media_id, err: failure }, "media could not be examined");
    const nothing = { facts: {}, coverKey: null, sprite: null };
    const untouched = stopping.aborted || failure.kind === "room";
    if (failure.kind === "room") await work.room?.workFailed();
    if (untouched || failure.kind === "machine") await returnMedia(db, media, { untouched });
    else await finishMedia(db, media, "PrepareFail", nothing);
  } finally {
    clearInterval(timer);
    if (!isStored)
      await work.discard(media).catch((error: unknown) => log.warn({ err: error }, "no discard"));
  }
  return true;
}
