import "server-only";
import { log } from "@/lib/base/log";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { EngineDatabase } from "../tables/engine-database";
import type { JobRow } from "../tables/tables";
import { type WorkMode, newLease } from "../tables/lease";
import {
  beatJob,
  breakJob,
  failJob,
  returnJob,
  storePlan,
  storeResult,
  takeJob,
} from "../jobs/plan-records";
import type { SpaceGuard } from "./space-guard";
import { toWorkFailure } from "./work-failure";

const beatMs = 500;

export type PrepareStage = "Analysing" | "Speaking" | "Planning";

/** What a job is, prepared: the plans of its clips, or the JSON text of its result (`selection` jobs, and extractions beside their plans). */
export type Prepared =
  | { kind: "plans"; timelines: Timeline[]; extendOutput?: string | undefined }
  | { kind: "result"; extendOutput: string };

/** Makes the speech of a job and plans its clips; `report` names the current stage. */
export type PrepareWork = (
  job: JobRow,
  report: (stage: PrepareStage) => void,
  signal: AbortSignal,
) => Promise<Prepared>;

type Preparing = { db: EngineDatabase; prepare: PrepareWork; room: SpaceGuard };

/** Takes one job, prepares it, and makes its clips available. False when there was none to take. */
export async function prepareNextJob(
  { db, prepare, room }: Preparing,
  { worker, mode }: { worker: string; mode: WorkMode },
  stopping: AbortSignal,
): Promise<boolean> {
  if (!(await room.isOpen())) return false;
  const job = await takeJob(db, newLease(worker), mode);
  if (!job) return false;
  const lost = new AbortController();
  let stage: string = "Speaking";
  const timer = setInterval(() => {
    beatJob(db, job, stage).then(
      (isOurs) => isOurs || lost.abort(),
      (error: unknown) => log.warn({ err: error, jobId: job.job_id }, "no beat for the plan"),
    );
  }, beatMs);
  try {
    const signal = AbortSignal.any([lost.signal, stopping]);
    const prepared = await prepare(job, (next) => (stage = next), signal);
    const stored =
      prepared.kind === "plans"
        ? await storePlan(db, job, prepared.timelines, prepared.extendOutput)
        : await storeResult(db, job, prepared.extendOutput);
    log.info({ jobId: job.job_id, clips: job.clip_count, stored }, "job planned");
  } catch (thrown) {
    await handleFailure({ db, prepare, room }, job, thrown, {
      isLost: lost.signal.aborted,
      isStopping: stopping.aborted,
    });
  } finally {
    clearInterval(timer);
  }
  return true;
}

async function handleFailure(
  { db, room }: Preparing,
  job: JobRow,
  thrown: unknown,
  why: { isLost: boolean; isStopping: boolean },
): Promise<void> {
  if (why.isLost) return;
  if (why.isStopping) return returnJob(db, job);
  const failure = toWorkFailure(thrown);
  log.warn({ jobId: job.job_id, code: failure.code, err: failure }, "job could not be planned");
  if (failure.kind === "room") {
    await room.workFailed();
    return returnJob(db, job);
  }
  await (failure.kind === "machine" ? breakJob : failJob)(db, job, failure);
}
