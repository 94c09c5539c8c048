import "server-only";
import { listProductions } from "@/lib/engine/queue/jobs/producing-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { producingAnswer, statesOfProducing } from "@/lib/engine/rpc/answers/producing-answer";

const windowDays = 30;
const windowMs = windowDays * 24 * 3600 * 1000;

type Window = { from: Date | undefined; until: Date | undefined };

/**
 * The time span of the list: at most 30 days, the last 30 when none is given. Sub jobs of a batch are
 * listed whatever their time. Source: IMS docs, ListMediaProducingJobs.
 */
function windowOf(
  request: { StartTime?: string | undefined; EndTime?: string | undefined },
  isBatch: boolean,
  now: Date,
): Window | "too long" | "backwards" {
  const start = request.StartTime ? new Date(request.StartTime) : undefined;
  const end = request.EndTime ? new Date(request.EndTime) : undefined;
  if (start && end) {
    if (end < start) return "backwards";
    return end.getTime() - start.getTime() > windowMs ? "too long" : { from: start, until: end };
  }
  if (start) return { from: start, until: new Date(start.getTime() + windowMs) };
  if (end) return { from: new Date(end.getTime() - windowMs), until: end };
  return { from: isBatch ? undefined : new Date(now.getTime() - windowMs), until: undefined };
}

/** Pages of productions: of single timelines, or with `MasterJobId` the sub jobs of a batch. */
export const listMediaProducingJobs: Handler<"ListMediaProducingJobs"> = async (
  request,
  context,
) => {
  const { MaxResults, MasterJobId, JobType } = request;
  const window = windowOf(request, Boolean(MasterJobId), context.now());
  if (window === "too long") {
    const message = `the span from StartTime is longer than ${windowDays} days`;
    return faults.invalidParameter({ path: "EndTime", message });
  }
  if (window === "backwards") {
    return faults.invalidParameter({ path: "EndTime", message: "it is before StartTime" });
  }
  // Live editing and effect templates exist in the cloud only.
  if (JobType !== undefined && JobType !== "EditingJob") {
    return { MaxResults: String(MaxResults), MediaProducingJobList: [] };
  }
  const page = await listProductions(context.db, {
    masterJobId: MasterJobId || undefined,
    projectId: request.ProjectId || undefined,
    keyword: request.Keyword || undefined,
    states: request.Status && statesOfProducing(request.Status),
    ...window,
    ascending: request.SortBy === "CreationTime:Asc",
    limit: MaxResults,
    nextToken: request.NextToken || undefined,
  });
  if (!page) {
    return faults.invalidParameter({ path: "NextToken", message: "it is of no page of this list" });
  }
  return {
    MaxResults: String(MaxResults),
    NextToken: page.nextToken,
    MediaProducingJobList: page.rows.map(producingAnswer),
  };
};
