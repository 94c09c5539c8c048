import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { mashupStep } from "@/lib/engine/rpc/production/mashup-step";
import { submitBatch } from "@/lib/engine/rpc/production/submit-batch";

/** Image-text matching that only chooses: the shots stand in `ExtendOutput` of the job. */
export const submitSceneMediaSelectionJob: Handler<"SubmitSceneMediaSelectionJob"> = async (
  request,
  context,
  call,
) =>
  mashupStep(request.JobType) ??
  submitBatch(request, context, call, {
    operation: "SubmitBatchMediaProducingJob",
    solution: "match",
    token: null,
    step: { kind: "selection" },
  });
