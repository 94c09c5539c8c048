import "server-only";
import { assertNever } from "@/lib/base/pure/errors";
import { retryClip } from "@/lib/engine/queue/jobs/job-control";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Makes one failed or cancelled clip again, from the same plan. */
export const reelpressRetrySubJob: Handler<"ReelpressRetrySubJob"> = async (
  { JobId, SubJobId },
  context,
) => {
  const answer = await retryClip(context.db, JobId, SubJobId);
  switch (answer) {
    case "accepted":
      context.poke();
      return { JobId };
    case "no-job":
      return faults.jobNotFound(JobId);
    case "no-clip":
      return faults.subJobNotFound(SubJobId);
    case "not-failed":
      return faults.wrongState("Only a sub job that failed or was cancelled can be made again");
    default:
      return assertNever(answer);
  }
};
