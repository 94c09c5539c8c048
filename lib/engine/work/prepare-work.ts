import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { EngineParts } from "./engine-parts";
import type { MediaFacts } from "../plan/facts";
import { prepareGiven } from "./prepare-given";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { AppError } from "@/lib/base/pure/errors";
import type { EngineDatabase } from "../queue/tables/engine-database";
import { examineNextMedia, type ExamineWork } from "../queue/workers/examine-media";
import type { JobRow, Solution } from "../queue/tables/tables";
import { findMedia, type MediaRow } from "../queue/library/media-records";
import type { Prepared, PrepareWork } from "../queue/workers/prepare-job";
import type { AnalyseWork } from "../queue/workers/analyse-content";
import { WorkFailure } from "../queue/workers/work-failure";
import type { SharedLock } from "../queue/workers/shared-lock";
import { warnOfLeftOut } from "../plan/words/left-out";
import { planExtraction } from "./solutions/plan-extraction";
import { planOutputs } from "./solutions/plan-outputs";
import type { PlanSolution } from "./solutions/plan-solution";
import type { ObjectFolder } from "../objects/object-folder";

const pollMs = 250;

type Wiring = {
  db: EngineDatabase;
  parts: EngineParts;
  objects: ObjectFolder;
  examine: ExamineWork;
  analyse: AnalyseWork;
  worker: string;
  lock: SharedLock;
};

/** Examines media that a job waits for. Only a job that runs alone may take suspect media. */
async function examineHere(
  media: MediaRow,
  job: JobRow,
  { db, examine, worker }: Wiring,
  signal: AbortSignal,
): Promise<boolean> {
  const turn = { worker, mode: "side-by-side" as const, mediaId: media.media_id };
  if (await examineNextMedia(db, examine, turn, signal)) return true;
  return job.alone && examineNextMedia(db, examine, { ...turn, mode: "alone" }, signal);
}

/** The job's media, all examined: black stretches must be known before shots are chosen. */
async function examinedMedia(
  job: JobRow,
  wiring: Wiring,
  signal: AbortSignal,
): Promise<Map<string, MediaRow>> {
  const mediaIds = Object.values(job.media_ids);
  for (;;) {
    signal.throwIfAborted();
    const rows = await findMedia(wiring.db, mediaIds, { withDeleted: true });
    const open = [...rows.values()].find((row) => row.status === "Preparing" && !row.deleted_at);
    if (!open) return rows;
    if (await examineHere(open, job, wiring, signal)) continue;
    const wait = () => sleep(pollMs, undefined, { signal });
    // The lock is released while waiting: suspect media are examined only when no other work runs.
    await (job.alone ? wait() : wiring.lock.yieldWhile(wait));
  }
}

function factsByReference(job: JobRow, rows: ReadonlyMap<string, MediaRow>) {
  const facts = new Map<string, MediaFacts>();
  for (const [reference, mediaId] of Object.entries(job.media_ids)) {
    const row = rows.get(mediaId);
    if (!row) {
      const message = `The specified clips id not found: ["${reference}"]. Register the media again, then retry.`;
      throw new WorkFailure("input", "InvalidMaterial.NotFound", message);
    }
    facts.set(reference, row.facts);
  }
  return facts;
}

/** How each solution plans a job. A solution without a planner here takes no jobs. */
const planners: Partial<Record<Solution, PlanSolution>> = {
  script: planOutputs,
  match: planOutputs,
  mashup: planOutputs,
  extraction: planExtraction,
  sports: planOutputs,
};

function planFrom(timelines: Timeline[], { missingGlyphs }: EngineParts): Prepared {
  return { kind: "plans", timelines: warnOfLeftOut(timelines, missingGlyphs) };
}

/** First the speech, then the plan: see docs/decisions/0002-plan-after-speech.md. */
export function createPrepareWork(wiring: Wiring): PrepareWork {
  return async (job, report, signal) => {
    const { parts } = wiring;
    try {
      const media = factsByReference(job, await examinedMedia(job, wiring, signal));
      if (job.kind === "scene" || job.kind === "single") {
        return planFrom(await prepareGiven(job, media, wiring, report, signal), parts);
      }
      const plan = planners[job.solution];
      if (!plan) throw new AppError("unexpected", `job ${job.job_id} has no planner`);
      const prepared = await plan({ job, media, wiring, report, signal });
      if (prepared.kind === "result") return prepared;
      return { ...prepared, ...planFrom(prepared.timelines, parts) };
    } catch (thrown) {
      throw thrown instanceof WorkFailure ? thrown : parts.toFailure(thrown);
    }
  };
}
