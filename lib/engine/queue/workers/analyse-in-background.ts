import "server-only";
import {
  forgetUnusedAnalyses,
  hasOtherWork,
  wantAnalysesOfNewMedia,
} from "../analyses/analysis-records";
import type { EngineDatabase } from "../tables/engine-database";
import { analyseNext, type AnalyseWork } from "./analyse-content";
import type { SpaceGuard } from "./space-guard";

/** The queue must have been quiet for so long. */
const usualQuietMs = 3_000;

/**
 * Makes analyses while the queue has nothing else to do: `looks` of all media first, then `words`,
 * which cost more. Other work ends the analysis under way, and it begins again later.
 */
export function createBackgroundAnalysis(
  db: EngineDatabase,
  work: AnalyseWork,
  { worker, room, quietMs = usualQuietMs }: { worker: string; room: SpaceGuard; quietMs?: number },
) {
  let quietSince: number | null = null;
  let lastSeq: string | null = null;

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
    for (const pass of ["looks", "words"] as const) {
      if (work.versions[pass] === undefined) continue;
      if (await analyseNext(db, work, { worker, pass, isUrgent: false }, stopping)) return true;
    }
    return false;
  };
}
