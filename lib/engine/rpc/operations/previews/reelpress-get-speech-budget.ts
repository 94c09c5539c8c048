import "server-only";
import { speechBudget } from "@/lib/engine/plan/budget/speech-budget";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";
import { isFault } from "@/lib/engine/rpc/wire/faults";

/**
 * Every text against the picture that it has. The texts are spoken and measured, and the first outputs
 * planned, as a job would do it: what was spoken before is remembered.
 */
export const reelpressGetSpeechBudget: Handler<"ReelpressGetSpeechBudget"> = async (
  request,
  context,
  call,
) => {
  const indices = [...Array(request.Outputs).keys()];
  const previewed = await planPreview(request, indices, context, call);
  if (isFault(previewed)) return previewed;
  const { configs, timelines } = previewed;
  const made = timelines.filter(({ Reelpress }) => Reelpress.Index < configs.output.Count);
  return { Texts: speechBudget(configs, made) };
};
