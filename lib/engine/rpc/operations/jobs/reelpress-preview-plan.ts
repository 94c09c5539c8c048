import "server-only";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";

const variantLimit = 20;
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
  const previewed = await planPreview(request, variants.map(Number), context, call);
  if (isFault(previewed)) return previewed;
  return {
    Variants: previewed.timelines.map((timeline) => ({
      Index: timeline.Reelpress.Index,
      Duration: timeline.Reelpress.Duration,
      Timeline: JSON.stringify(timeline),
    })),
  };
};
