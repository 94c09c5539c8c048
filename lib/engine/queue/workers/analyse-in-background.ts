import "server-only";
import {
  forgetUnusedAnalyses,
  hasOtherWork,
  wantAnalysesOfNewMedia,
} from "../analyses/analysis-records";
import type { EngineDatabase } from "../tables/engine-database";
import { analyseNext, type AnalyseWork } from "./analyse-content";
import { renewChangedWords } from "./renew-changed-words";
import type { SpaceGuard } from "./space-guard";

/** The queue must have been quiet for so long. */
const usualQuietMs = 3_000;
/** How often it is looked for subtitle files that were put beside media. */
const usualWatchMs = 60_000;

/**
 * Makes analyses while the queue has nothing else to do: `looks` of all media first, then descriptions,
 * then `words`, which keep the machine busy longest. Other work ends the analysis under way; it goes on
 * later from what it had found.
 */
export function createBackgroundAnalysis(
  db: EngineDatabase,
  work: AnalyseWork,
  {
    worker,
    room,
    quietMs = usualQuietMs,
    watchMs = usualWatchMs,
  }: { worker: string; room: SpaceGuard; quietMs?: number; watchMs?: number },
) {
  let quietSince: number | null = null;
  let lastSeq: string | null = null;
  let watchedAt = Number.NEGATIVE_INFINITY;

  /** Makes one analysis. False when there is none to make now. */
  return async (stopping: AbortSignal): Promise<boolean> => {
    if (await hasOtherWork(db)) {
      quietSince = null;
      return false;
    }
    quietSince ??= performance.now();
    if (performance.now() - quietSince < quietMs || !(await room.isOpen())) return false;
    if (lastSeq === null) await forgetUnusedAnalyses(db);
    lastSeq = await wantAnalysesOfNewMedia(db, lastSeq ?? "0", work.versions);
    if (performance.now() - watchedAt >= watchMs) {
      watchedAt = performance.now();
      await renewChangedWords(db, work, stopping);
    }
    for (const pass of ["looks", "descriptions", "words"] as const) {
      if (work.versions[pass] === undefined || work.isResting?.(pass)) continue;
      if (await analyseNext(db, work, { worker, pass, isUrgent: false }, stopping)) return true;
    }
    return false;
  };
}
