import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { tokenOf } from "@/lib/engine/rpc/call/request-token";
import { submitBatch } from "@/lib/engine/rpc/production/submit-batch";

/** Script mode: groups and texts become clips. */
export const submitBatchMediaProducingJob: Handler<"SubmitBatchMediaProducingJob"> = (
  request,
  context,
  call,
) =>
  submitBatch(request, context, call, {
    operation: "SubmitBatchMediaProducingJob",
    solution: "script",
    token: tokenOf(request),
  });
