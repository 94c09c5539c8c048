import { number } from "./codecs";
import { handWritten, frames, share } from "./field";
import { part } from "./part";

/** Pictures over the whole clip (reference 2.3). */
export const stickerParts = [
  part("look.stickers.#", "InputConfig.StickerArray[#]", {
    also: ["InputConfig.Sticker"],
    jobField: "stickers",
    fold: "stickers",
  }).rows({
    // A sticker is named by its media id, or by the address of its object.
    mediaId: { request: "MediaId", codec: handWritten, also: ["MediaURL"] },
    x: { request: "X", codec: number },
    y: { request: "Y", codec: number },
    width: { request: "Width", codec: number },
    height: { request: "Height", codec: number },
    frames: { request: "DyncFrames", codec: number, unit: frames },
    opacity: { request: "Opacity", codec: number, unit: share, default: 1 },
  }),
];
