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
import { type Company, newLease } from "../tables/lease";
import type { MediaRow } from "../library/media-records";
import type { SpaceGuard } from "./space-guard";
import { toWorkFailure } from "./work-failure";

const beatMs = 5_000;

/** Finds out what takes longer than a probe: stretches of black, loudness, poster, sprite. */
export type ExamineWork = {
  /** What it draws is named after the lease: another owner's pictures are never touched. */
  examine(media: MediaRow, signal: AbortSignal): Promise<Examination>;
  /** Removes the pictures of an examination that counts for nothing. */
  discard(media: MediaRow): Promise<void>;
  /** Before the queue's own turns; who asks for one asset does not wait. */
  room?: SpaceGuard;
};

type Turn = { worker: string; company: Company; mediaId?: string };

/** Takes one asset (or `mediaId`) and examines it. False when there was none to take. */
export async function examineNextMedia(
  db: EngineDatabase,
  work: ExamineWork,
  { worker, company, mediaId }: Turn,
  stopping: AbortSignal,
): Promise<boolean> {
  if (work.room && !(await work.room.isOpen())) return false;
  const media = await takeMedia(db, newLease(worker), company, mediaId);
  if (!media) return false;
  const lost = new AbortController();
  const timer = setInterval(() => {
    beatMedia(db, media).then(
      (isOurs) => isOurs || lost.abort(),
      (error: unknown) => log.warn({ err: error }, "no beat for media"),
    );
  }, beatMs);
  let counts = false;
  try {
    const found = await work.examine(media, AbortSignal.any([lost.signal, stopping]));
    counts = await finishMedia(db, media, "Normal", found);
  } catch (thrown) {
    const failure = toWorkFailure(thrown);
    log.warn({ mediaId: media.media_id, err: failure }, "media could not be examined");
    const nothing = { facts: {}, coverKey: null, sprite: null };
    const untouched = stopping.aborted || failure.kind === "room";
    if (failure.kind === "room") await work.room?.missed();
    if (untouched || failure.kind === "machine") await returnMedia(db, media, { untouched });
    else await finishMedia(db, media, "PrepareFail", nothing);
  } finally {
    clearInterval(timer);
    if (!counts)
      await work.discard(media).catch((error: unknown) => log.warn({ err: error }, "no discard"));
  }
  return true;
}
