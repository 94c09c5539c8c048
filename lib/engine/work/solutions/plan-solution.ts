import type { MediaFacts } from "../../plan/facts";
import type { ObjectFolder } from "../../objects/object-folder";
import type { EngineDatabase } from "../../queue/tables/engine-database";
import type { AnalyseWork } from "../../queue/workers/analyse-content";
import type { SharedLock } from "../../queue/workers/shared-lock";
import type { JobRow } from "../../queue/tables/tables";
import type { Prepared, PrepareStage } from "../../queue/workers/prepare-job";
import type { EngineParts } from "../engine-parts";

/** What a solution has at hand to plan a stored job. Its sources are examined. */
export type PlanningJob = {
  job: JobRow;
  /** Facts by the reference as written in the request. */
  media: ReadonlyMap<string, MediaFacts>;
  wiring: {
    db: EngineDatabase;
    parts: EngineParts;
    objects: ObjectFolder;
    analyse: AnalyseWork;
    worker: string;
    lock: SharedLock;
  };
  report: (stage: PrepareStage) => void;
  signal: AbortSignal;
};

/** Plans the outputs of a job, or makes the result of a job without outputs. */
export type PlanSolution = (planning: PlanningJob) => Promise<Prepared>;
