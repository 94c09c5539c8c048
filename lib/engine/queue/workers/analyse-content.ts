import "server-only";
import { log } from "@/lib/base/log";
import {
  type AnalysisRow,
  beatAnalysis,
  failAnalysis,
  findAnalyses,
  finishAnalysis,
  hasOtherWork,
  type PassVersions,
  returnAnalysis,
  takeAnalysis,
} from "../analyses/analysis-records";
import { type AnalysisParts, analysisParts, forgetParts } from "../analyses/analysis-parts";
import { findMediaOfContent } from "../library/media-by-object";
import type { MediaRow } from "../library/media-records";
import type { EngineDatabase } from "../tables/engine-database";
import { newLease } from "../tables/lease";
import type { AnalysisPass, AnalysisProblem } from "../tables/tables-analyses";
import { toWorkFailure } from "./work-failure";

const beatMs = 2_000;

export type AnalysisRun = {
  signal: AbortSignal;
  /** Is told the share that is done. */
  onProgress: (fraction: number) => void;
  isUrgent: boolean;
  /** What an earlier try has found already. */
  parts: AnalysisParts;
  /** The stored result of the pass `looks`; null while there is none. */
  looks: unknown;
};

/** Looks through the content of media. It is passed in, so that the queue does not depend on ffmpeg. */
export type AnalyseWork = {
  versions: PassVersions;
  analyse(media: MediaRow, pass: AnalysisPass, run: AnalysisRun): Promise<object>;
  /** Whether a pass must not be begun now: its provider has just failed. */
  isResting?: (pass: AnalysisPass) => boolean;
  /** What tells whether the subtitle files beside media have changed: equal while they have not. */
  createMarks?: () => (media: Pick<MediaRow, "bucket" | "key">) => Promise<string>;
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
  let { progress } = row;
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
    const looks = (await findAnalyses(db, [row.content_hash])).find((one) => one.pass === "looks");
    const run = { signal: gone, onProgress, isUrgent, parts: analysisParts(db, row) };
    const result = await work.analyse(media, pass, { ...run, looks: looks?.result ?? null });
    await finishAnalysis(db, row, result);
    await forgetParts(db, row);
    log.info({ mediaId: media.media_id, pass }, "media analysed");
  } catch (thrown) {
    await settleFailure(db, { ...row, progress }, thrown, gone.aborted);
  } finally {
    clearInterval(timer);
  }
  return true;
}

/** Codes of failures that are the provider's: the analysis waits until it answers again. */
const providerProblems: Record<string, AnalysisProblem> = {
  "provider-refused": "refused",
  "provider-unreachable": "unreachable",
};

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
  const problem = isStopped ? null : (providerProblems[failure.code] ?? null);
  if (untouched || failure.kind === "machine")
    await returnAnalysis(db, row, { untouched, message, progress: row.progress, problem });
  else await failAnalysis(db, row, message);
}
