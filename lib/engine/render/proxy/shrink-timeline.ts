import { toPixels } from "@/lib/lettering/to-pixels";
import type { StickerClip, Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import type { Size } from "../graph/fit-picture";
import { placeSticker } from "@/lib/lettering/place-sticker";
import type { Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";

/**
 * The timeline for a smaller frame. Lengths that are given in pixels shrink with the frame. A sticker without a
 * size of its own is as large as its picture, so its box is measured in the frame of the clip first. Texts
 * stay as they are: their lines break in the frame of the clip, and the drawn texts are made smaller.
 * @throws RenderError `source-missing`
 */
export function shrinkTimeline(timeline: Timeline, to: Size, sources: Sources): Timeline {
  const { Width, Height } = timeline.Reelpress;
  const from = { width: Width, height: Height };
  const [main, over] = timeline.VideoTracks;
  return {
    ...timeline,
    VideoTracks: [
      {
        ...main,
        VideoTrackClips: main.VideoTrackClips.map((clip) => ({
          ...clip,
          ...shrinkBox(clip, from, to),
        })),
      },
      {
        ...over,
        VideoTrackClips: over.VideoTrackClips.map((sticker) =>
          shrinkSticker(sticker, from, to, sources),
        ),
      },
    ],
    Reelpress: { ...timeline.Reelpress, Width: to.width, Height: to.height },
  };
}

type Box = Pick<VideoClip, "X" | "Y" | "Width" | "Height">;

function shrinkBox({ X, Y, Width, Height }: Box, from: Size, to: Size): Box {
  const length = (value: number, side: keyof Size) =>
    asLength((toPixels(value, from[side]) / from[side]) * to[side], to[side]);
  return {
    ...(X === undefined ? {} : { X: length(X, "width") }),
    ...(Y === undefined ? {} : { Y: length(Y, "height") }),
    ...(Width === undefined ? {} : { Width: length(Width, "width") }),
    ...(Height === undefined ? {} : { Height: length(Height, "height") }),
  };
}

function shrinkSticker(
  { Height: _height, ...sticker }: StickerClip,
  from: Size,
  to: Size,
  sources: Sources,
): StickerClip {
  const given = _height === undefined ? sticker : { ...sticker, Height: _height };
  const box = placeSticker(given, sourceOf(sticker.MediaId, sources).facts, from);
  const along = (value: number, side: keyof Size) =>
    asLength((value / from[side]) * to[side], to[side]);
  // The height follows from the width and the shape of the picture.
  return {
    ...sticker,
    X: along(box.x, "width"),
    Y: along(box.y, "height"),
    Width: along(box.width, "width"),
  };
}

/** Pixels as a timeline says them: up to a whole side as a share, because small numbers mean shares. */
const asLength = (pixels: number, side: number): number =>
  pixels <= side ? pixels / side : pixels;
