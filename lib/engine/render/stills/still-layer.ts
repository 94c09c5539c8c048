import { createHash } from "node:crypto";
import { spokenPieces } from "@/lib/engine/plan/tracks/spoken-pieces";
import { showsAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import type { StickerClip, TextClip, Timeline } from "@/lib/ims/schema/timeline";
import { textVersion } from "../glyphs/fonts";
import type { Size } from "../graph/fit-picture";
import type { Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";

/** Part of every key. Change the version when the same text or sticker would be drawn differently. */
const layerVersion = "1";

/** One text or sticker, as it lies over the whole frame, and the name of its picture. */
export type StillLayer = { key: string } & (
  | { kind: "text"; text: TextClip }
  | { kind: "sticker"; sticker: StickerClip }
);

/**
 * The layers that lie over a frame of a timeline, the lowest first. A moving text counts as at rest, and
 * where a text is said is no part of its name: strips that show the same text share its layer.
 * @param fontKeys identities of the team's own fonts, by address
 * @throws RenderError `source-missing`
 */
export function layersAt(
  timeline: Timeline,
  at: number,
  options: { frame: Size; size: Size; sources: Sources; fontKeys: ReadonlyMap<string, string> },
): StillLayer[] {
  const { frame, size, sources, fontKeys } = options;
  const keyOf = (identity: readonly unknown[]) =>
    createHash("sha256")
      .update(JSON.stringify([layerVersion, [size.width, size.height], frame, ...identity]))
      .digest("hex")
      .slice(0, 40);
  const shows = showsAt(at, timeline.Reelpress.FramesPerSecond);
  const stickers = timeline.VideoTracks[1].VideoTrackClips.filter(shows).map((clip): StillLayer => {
    const sticker = { ...clip, TimelineIn: 0, TimelineOut: 1 };
    const { contentHash, mirrored } = sourceOf(clip.MediaId, sources).facts;
    const identity = ["sticker", contentHash, mirrored, { ...sticker, MediaId: "" }];
    return { kind: "sticker", key: keyOf(identity), sticker };
  });
  const said = spokenPieces(timeline.SubtitleTracks[0].SubtitleTrackClips);
  const texts = said.filter(shows).map((clip): StillLayer => {
    const text = atRest(clip);
    const font = clip.FontUrl === undefined ? null : (fontKeys.get(clip.FontUrl) ?? null);
    return { kind: "text", key: keyOf(["text", textVersion, font, text]), text };
  });
  return [...stickers, ...texts];
}

function atRest(clip: TextClip): TextClip {
  const { AaiMotionIn: _in, AaiMotionInEffect: _entrance, ...arrived } = clip;
  const { AaiMotionOut: _out, AaiMotionOutEffect: _exit, ...still } = arrived;
  return { ...still, TimelineIn: 0, TimelineOut: 1 };
}
