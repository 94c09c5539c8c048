import "server-only";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { outputsOf } from "@/lib/engine/rpc/call/outputs-of";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { answerWithin } from "@/lib/engine/rpc/production/answer-within";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";

const variantLimit = 100;
/** So many characters of plans are answered; the rest is asked for in another call. */
const mostCharacters = 8_000_000;
const lastVariant = 99;

/** Plans the requested variants without rendering anything. */
export const reelpressPreviewPlan: Handler<"ReelpressPreviewPlan"> = async (
  request,
  context,
  call,
) => {
  const variants = commaList(request.Variants);
  if (variants.length > variantLimit || variants.some((text) => !/^\d{1,2}$/.test(text))) {
    const message = `name at most ${variantLimit} numbers from 0 to ${lastVariant}`;
    return faults.invalidParameter({ path: "Variants", message });
  }
  const wanted = variants.map(Number);
  // Who asks for several will ask for the others and their stills: all outputs are planned at once.
  const outputs = wanted.length > 1 ? outputsOf(request.OutputConfig, wanted) : wanted;
  const previewed = await planPreview(request, outputs, context, call);
  if (isFault(previewed)) return previewed;
  const planned = new Map(previewed.timelines.map((one) => [one.Reelpress.Index, one]));
  return answerWithin(
    wanted.flatMap((index) => planned.get(index) ?? []),
    mostCharacters,
  );
};
