import "server-only";
import { cancelJob } from "@/lib/engine/queue/jobs/job-control";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Stops running clips and keeps finished clips. Cancelling twice changes nothing. */
export const reelpressCancelBatchJob: Handler<"ReelpressCancelBatchJob"> = async (
  { JobId },
  context,
) => {
  if (!(await cancelJob(context.db, JobId))) return faults.jobNotFound(JobId);
  context.poke();
  return { JobId };
};
