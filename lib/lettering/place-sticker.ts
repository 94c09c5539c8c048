import type { StickerClip } from "@/lib/ims/schema/timeline";
import { toPixels } from "./to-pixels";
import { even, evenPosition } from "./even";

type Size = { width: number; height: number };
type Box = Size & { x: number; y: number };

/**
 * The box of a sticker; `X`, `Y` name its top left corner. When both sides are given, the picture
 * keeps its shape and is centred in that box. When one is given, the other follows. When none is
 * given, the sticker has its own size, but is never larger than the frame.
 */
export function placeSticker(sticker: StickerClip, picture: Size, frame: Size): Box {
  const width = sticker.Width === undefined ? null : toPixels(sticker.Width, frame.width);
  const height = sticker.Height === undefined ? null : toPixels(sticker.Height, frame.height);
  const scale = Math.min(
    width === null ? Number.POSITIVE_INFINITY : width / picture.width,
    height === null ? Number.POSITIVE_INFINITY : height / picture.height,
    width === null && height === null
      ? Math.min(1, frame.width / picture.width, frame.height / picture.height)
      : Number.POSITIVE_INFINITY,
  );
  const drawn = { width: picture.width * scale, height: picture.height * scale };
  const slackX = width === null || height === null ? 0 : (width - drawn.width) / 2;
  const slackY = width === null || height === null ? 0 : (height - drawn.height) / 2;
  return {
    x: evenPosition(toPixels(sticker.X, frame.width) + slackX),
    y: evenPosition(toPixels(sticker.Y, frame.height) + slackY),
    width: even(drawn.width),
    height: even(drawn.height),
  };
}
