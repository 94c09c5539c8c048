import "server-only";
import { log } from "@/lib/base/log";
import type { EngineDatabase } from "./engine-database";
import {
  beatMedia,
  type Examination,
  finishMedia,
  returnMedia,
  takeMedia,
} from "./examination-records";
import { newLease } from "./lease";
import type { MediaRow } from "./media-records";
import { toWorkFailure } from "./work-failure";

const beatMs = 5_000;

/** Finds out what takes longer than a probe: stretches of black, loudness, poster, sprite. */
export type ExamineWork = (media: MediaRow, signal: AbortSignal) => Promise<Examination>;

/** Takes one asset (or `mediaId`) and examines it. False when there was none to take. */
export async function examineNextMedia(
  db: EngineDatabase,
  examine: ExamineWork,
  worker: string,
  stopping: AbortSignal,
  mediaId?: string,
): Promise<boolean> {
  const media = await takeMedia(db, newLease(worker), mediaId);
  if (!media) return false;
  const timer = setInterval(() => {
    beatMedia(db, media).catch((error: unknown) => log.warn({ err: error }, "no beat for media"));
  }, beatMs);
  try {
    await finishMedia(db, media, "Normal", await examine(media, stopping));
  } catch (thrown) {
    const failure = toWorkFailure(thrown);
    log.warn({ mediaId: media.media_id, err: failure }, "media could not be examined");
    const nothing = { facts: {}, coverKey: null, sprite: null };
    if (stopping.aborted || failure.kind === "machine") await returnMedia(db, media);
    else await finishMedia(db, media, "PrepareFail", nothing);
  } finally {
    clearInterval(timer);
  }
  return true;
}
