import "server-only";
import { cancelJob } from "@/lib/engine/queue/job-orders";
import type { Handler } from "../engine-context";
import { faults } from "../faults";

/** Ends what is under way, keeps what is finished. Cancelling twice changes nothing. */
export const reelpressCancelBatchJob: Handler<"ReelpressCancelBatchJob"> = async (
  { JobId },
  context,
) => {
  if (!(await cancelJob(context.db, JobId))) return faults.jobNotFound(JobId);
  context.poke();
  return { JobId };
};
