import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { jpegSize } from "@/lib/engine/rpc/answers/jpeg-size";
import { fontFiles } from "@/lib/engine/rpc/production/own-fonts";
import { toSeconds } from "@/lib/engine/plan/arithmetic/frames";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";

const frameSeconds = toSeconds(1);

/** Draws one frame of one variant as the renderer would. A time after the end gives the last frame. */
export const reelpressPreviewFrame: Handler<"ReelpressPreviewFrame"> = async (
  request,
  context,
  call,
) => {
  const { Index, Time, PictureWidth } = request;
  const { renderFrame, toFailure } = context.abilities;
  const previewed = await planPreview(request, [Index], context, call);
  if (isFault(previewed)) return previewed;
  const [timeline] = previewed.timelines;
  if (!timeline) return faults.invalidParameter({ path: "Index", message: "no such variant" });
  const { Duration } = timeline.Reelpress;
  const seconds = Math.max(0, Math.min(Time, Duration - frameSeconds));
  const key = JSON.stringify([previewed.key, Index, seconds.toFixed(2), PictureWidth]);
  const jpeg = await context.previews.frames(
    key,
    async (signal) =>
      renderFrame({
        timeline,
        sources: previewed.sources,
        fonts: await fontFiles(timeline, context.objects),
        seconds,
        pictureWidth: PictureWidth,
        signal,
      }).catch((thrown: unknown) => {
        throw toFailure(thrown);
      }),
    call.signal,
  );
  const size = jpegSize(jpeg);
  return {
    Index,
    Time: seconds,
    Duration,
    Image: jpeg.toString("base64"),
    Width: size?.width ?? PictureWidth,
    Height: size?.height ?? 0,
  };
};
