import "server-only";
import { log } from "@/lib/base/log";
import {
  type AnalysisRow,
  beatAnalysis,
  failAnalysis,
  finishAnalysis,
  hasOtherWork,
  type PassVersions,
  returnAnalysis,
  takeAnalysis,
} from "../analyses/analysis-records";
import { findMediaOfContent } from "../library/media-by-object";
import type { MediaRow } from "../library/media-records";
import type { EngineDatabase } from "../tables/engine-database";
import { newLease } from "../tables/lease";
import type { AnalysisPass } from "../tables/tables-analyses";
import { toWorkFailure } from "./work-failure";

const beatMs = 2_000;

/** Looks through the content of media. It is passed in, so that the queue does not depend on ffmpeg. */
export type AnalyseWork = {
  versions: PassVersions;
  /** Runs one pass; `onProgress` is told the share that is done. */
  analyse(
    media: MediaRow,
    pass: AnalysisPass,
    run: { signal: AbortSignal; onProgress: (fraction: number) => void; isUrgent: boolean },
  ): Promise<object>;
};

type Turn = { worker: string; pass: AnalysisPass; contentHash?: string; isUrgent: boolean };

/** Takes the next analysis (or that of `contentHash`) and makes it. False when there was none to take. */
export async function analyseNext(
  db: EngineDatabase,
  work: AnalyseWork,
  { worker, pass, contentHash, isUrgent }: Turn,
  stopping: AbortSignal,
): Promise<boolean> {
  const row = await takeAnalysis(db, newLease(worker), pass, contentHash);
  if (!row) return false;
  const lost = new AbortController();
  const outrun = new AbortController();
  let progress = 0;
  const beat = async () => {
    if (!(await beatAnalysis(db, row, progress))) lost.abort();
    if (!isUrgent && (await hasOtherWork(db, row.content_hash))) outrun.abort();
  };
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.warn({ err: error }, "no beat for an analysis"));
  }, beatMs);
  const gone = AbortSignal.any([stopping, outrun.signal, lost.signal]);
  try {
    const media = await findMediaOfContent(db, row.content_hash);
    if (!media) throw new Error("no media have this content any more");
    const onProgress = (fraction: number) => (progress = fraction);
    const result = await work.analyse(media, pass, { signal: gone, onProgress, isUrgent });
    await finishAnalysis(db, row, result);
    log.info({ mediaId: media.media_id, pass }, "media analysed");
  } catch (thrown) {
    await settleFailure(db, row, thrown, gone.aborted);
  } finally {
    clearInterval(timer);
  }
  return true;
}

async function settleFailure(
  db: EngineDatabase,
  row: AnalysisRow,
  thrown: unknown,
  isStopped: boolean,
): Promise<void> {
  const failure = toWorkFailure(thrown);
  const { message } = failure;
  const untouched = isStopped || failure.kind === "room";
  if (!untouched) {
    log.warn({ contentHash: row.content_hash, pass: row.pass, err: failure }, "no analysis");
  }
  if (untouched || failure.kind === "machine")
    await returnAnalysis(db, row, { untouched, message });
  else await failAnalysis(db, row, message);
}
