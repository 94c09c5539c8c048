import "server-only";
import { findProduction } from "@/lib/engine/queue/producing-records";
import type { Handler } from "../engine-context";
import { faults } from "../faults";
import { producingAnswer, subJobMaterials } from "../producing-answer";

/** One production: of a single timeline, or a sub job of a batch. */
export const getMediaProducingJob: Handler<"GetMediaProducingJob"> = async ({ JobId }, { db }) => {
  const production = await findProduction(db, JobId);
  if (!production) return faults.jobNotFound(JobId);
  const isSubJob = production.kind !== "single";
  return {
    MediaProducingJob: {
      ...producingAnswer(production),
      Progress: Math.floor(production.progress),
      Timeline: production.timeline ?? production.given_timeline ?? undefined,
      SubJobMaterials: isSubJob ? subJobMaterials(production.timeline) : undefined,
    },
  };
};
