import "server-only";
import { findClips } from "@/lib/engine/queue/jobs/clip-records";
import { findJob } from "@/lib/engine/queue/jobs/job-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { jobAnswer, subJobAnswer } from "@/lib/engine/rpc/answers/job-answer";

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
