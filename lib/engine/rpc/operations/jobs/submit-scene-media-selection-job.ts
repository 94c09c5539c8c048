import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { stepOf } from "@/lib/engine/rpc/production/step-of";
import { submitBatch } from "@/lib/engine/rpc/production/submit-batch";

/** Image-text matching or a mashup that only chooses: the shots stand in `ExtendOutput` of the job. */
export const submitSceneMediaSelectionJob: Handler<"SubmitSceneMediaSelectionJob"> = (
  { JobType, ...batch },
  context,
  call,
) =>
  submitBatch(batch, context, call, {
    ...stepOf(JobType),
    token: null,
    step: { kind: "selection" },
  });
