import "server-only";
import { findProduction } from "@/lib/engine/queue/jobs/producing-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { producingAnswer, subJobMaterials } from "@/lib/engine/rpc/answers/producing-answer";

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
