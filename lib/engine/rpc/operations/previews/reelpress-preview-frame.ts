import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { splitJpegs } from "@/lib/base/pure/split-jpegs";
import { jpegSize } from "@/lib/engine/rpc/answers/jpeg-size";
import { fontFiles } from "@/lib/engine/rpc/production/own-fonts";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { Sources } from "@/lib/engine/rpc/call/engine-context";
import { frameBegun, showsAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { spokenPieces } from "@/lib/engine/plan/tracks/spoken-pieces";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";

/** What lies over the shots at a moment, as the plan has it. */
function layersAt(timeline: Timeline, seconds: number, sources: Sources) {
  const rate = timeline.Reelpress.FramesPerSecond;
  const shows = showsAt(frameBegun(seconds, rate), rate);
  return {
    Texts: spokenPieces(timeline.SubtitleTracks[0].SubtitleTrackClips).filter(shows),
    Stickers: timeline.VideoTracks[1].VideoTrackClips.filter(shows).map((Clip) => {
      const facts = sources.get(Clip.MediaId)?.facts;
      return { Clip, Width: facts?.width ?? 1, Height: facts?.height ?? 1 };
    }),
  };
}

/** Draws one frame of one variant as the renderer would. A time after the end gives the last frame. */
export const reelpressPreviewFrame: Handler<"ReelpressPreviewFrame"> = async (
  request,
  context,
  call,
) => {
  const { Index, Time, PictureWidth, WithLayers } = request;
  const { renderFrame, toFailure } = context.abilities;
  const previewed = await planPreview(request, [Index], context, call);
  if (isFault(previewed)) return previewed;
  const [timeline] = previewed.timelines;
  if (!timeline) return faults.invalidParameter({ path: "Index", message: "no such variant" });
  const { Duration, FramesPerSecond } = timeline.Reelpress;
  const seconds = Math.max(0, Math.min(Time, Duration - 1 / FramesPerSecond));
  const key = JSON.stringify([previewed.key, Index, seconds.toFixed(2), PictureWidth, WithLayers]);
  const drawn = await context.previews.frames(
    key,
    async (signal) =>
      renderFrame({
        timeline,
        sources: previewed.sources,
        fonts: await fontFiles(timeline, context.objects),
        seconds,
        pictureWidth: PictureWidth,
        withBare: WithLayers,
        signal,
      }).catch((thrown: unknown) => {
        throw toFailure(thrown);
      }),
    call.signal,
  );
  const [jpeg = drawn, bare] = splitJpegs(drawn).map((one) => Buffer.from(one));
  const size = jpegSize(jpeg);
  return {
    Index,
    Time: seconds,
    Duration,
    Image: jpeg.toString("base64"),
    Width: size?.width ?? PictureWidth,
    Height: size?.height ?? 0,
    ...(WithLayers && bare
      ? {
          Bare: bare.toString("base64"),
          Layers: JSON.stringify(layersAt(timeline, seconds, previewed.sources)),
        }
      : {}),
  };
};
