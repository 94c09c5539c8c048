import "server-only";
import { listJobs } from "@/lib/engine/queue/jobs/job-records";
import { jobsOfType } from "@/lib/engine/queue/tables/job-type";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { jobAnswer, statesOfStatus } from "@/lib/engine/rpc/answers/job-answer";

const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

/** Pages of batch jobs by their time of creation. */
export const listBatchMediaProducingJobs: Handler<"ListBatchMediaProducingJobs"> = async (
  request,
  { db },
) => {
  const MaxResults = request.MaxResults;
  const types = jobsOfType(request.JobType);
  if (types.length === 0) return { MaxResults, EditingBatchJobList: [] };
  const page = await listJobs(db, {
    types,
    jobId: request.JobId || undefined,
    states: request.Status && statesOfStatus(request.Status),
    after: dateOf(request.StartTime),
    until: dateOf(request.EndTime),
    ascending: request.SortBy === "asc",
    limit: MaxResults,
    nextToken: request.NextToken || undefined,
  });
  if (!page) {
    return faults.invalidParameter({ path: "NextToken", message: "it is of no page of this list" });
  }
  return {
    MaxResults,
    NextToken: page.nextToken,
    EditingBatchJobList: page.rows.map(jobAnswer),
  };
};
