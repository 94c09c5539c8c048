import "server-only";
import { findClips } from "@/lib/engine/queue/clip-records";
import { findJob } from "@/lib/engine/queue/job-records";
import type { Handler } from "../engine-context";
import { faults } from "../faults";
import { jobAnswer, subJobAnswer } from "../job-answer";

/** One job with its sub-jobs, in the cloud's words. */
export const getBatchMediaProducingJob: Handler<"GetBatchMediaProducingJob"> = async (
  { JobId },
  { db },
) => {
  const job = await findJob(db, JobId);
  if (!job) return faults.jobNotFound(JobId);
  const clips = await findClips(db, JobId);
  return { EditingBatchJob: { ...jobAnswer(job), SubJobList: clips.map(subJobAnswer) } };
};
