import { createHash } from "node:crypto";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { textVersion } from "../glyphs/fonts";
import { ownFont } from "../glyphs/own-font";
import type { FontFiles, Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";
import { proxySide } from "./proxy-size";

/** Part of every key. Change the version when the same timeline would make another proxy. */
const proxyVersion = "2";

/**
 * Name of a proxy, made from everything that it shows and sounds like. The number of the output, its seed and
 * its warnings are no part of it: equal films share a proxy.
 * @throws RenderError `source-missing`
 */
export async function proxyKey(
  timeline: Timeline,
  { sources, fonts }: { sources: Sources; fonts: FontFiles },
): Promise<string> {
  const { VideoTracks, AudioTracks, SubtitleTracks, EffectTracks, Reelpress } = timeline;
  const { Width, Height, Duration, FramesPerSecond } = Reelpress;
  const hashes = mediaOf(timeline).map((mediaId) => {
    const { contentHash, mirrored } = sourceOf(mediaId, sources).facts;
    return [mediaId, contentHash, mirrored ?? false];
  });
  const fontKeys: (readonly [string, string])[] = [];
  for (const [url, file] of fonts) {
    const key = await ownFont(file).then(
      (font) => font.key,
      () => "",
    );
    fontKeys.push([url, key]);
  }
  const identity = [
    [proxyVersion, proxySide, textVersion],
    [Width, Height, Duration, FramesPerSecond],
    [VideoTracks, AudioTracks, SubtitleTracks, EffectTracks ?? []],
    hashes,
    fontKeys,
  ];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 40);
}

/** The sources that a timeline shows or plays, each once. */
function mediaOf({ VideoTracks, AudioTracks }: Timeline): string[] {
  const [main, over] = VideoTracks;
  const backgrounds = main.VideoTrackClips.flatMap(({ Effects }) =>
    Effects.flatMap((effect) =>
      effect.Type === "Background" && effect.MediaId !== undefined ? [effect.MediaId] : [],
    ),
  );
  const clips = [...main.VideoTrackClips, ...over.VideoTrackClips];
  const music = AudioTracks[1].AudioTrackClips;
  return [...new Set([...[...clips, ...music].map(({ MediaId }) => MediaId), ...backgrounds])];
}
