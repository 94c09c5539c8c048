import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { outputsOf } from "@/lib/engine/rpc/call/outputs-of";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";

/** Mixes the sound of one planned output, without its picture. */
export const reelpressPreviewSound: Handler<"ReelpressPreviewSound"> = async (
  request,
  context,
  call,
) => {
  const { Index } = request;
  const previewed = await planPreview(
    request,
    outputsOf(request.OutputConfig, [Index]),
    context,
    call,
  );
  if (isFault(previewed)) return previewed;
  const timeline = previewed.timelines.find(({ Reelpress }) => Reelpress.Index === Index);
  if (!timeline) return faults.invalidParameter({ path: "Index", message: "no such output" });
  const { mixSound, toFailure } = context.abilities;
  const { sources } = previewed;
  const sound = await mixSound({ timeline, sources, signal: call.signal }).catch(
    (thrown: unknown) => {
      throw toFailure(thrown);
    },
  );
  const { Duration } = timeline.Reelpress;
  if (!sound) return { Index, Duration };
  return { Index, Duration, Type: "audio/mp4", Sound: sound.toString("base64") };
};
