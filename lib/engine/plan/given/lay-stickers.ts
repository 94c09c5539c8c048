import type { GivenPicture } from "@/lib/ims/schema/given-timeline";
import type { StickerClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { framesNear, toSeconds } from "../arithmetic/frames";
import { referenceOf } from "../sources/given-sources";
import type { MediaMap } from "./lay-picture";

/** A clip laid over the main track, with its times in frames; `to` is null when it stays to the end. */
export type Laid<T> = { from: number; to: number | null; clip: T };

type LaidSticker = Laid<Omit<StickerClip, "TimelineIn" | "TimelineOut">>;

/** Lays pictures over the main track. A missing `TimelineIn` is the end of the previous picture. */
export function layStickers(
  clips: readonly GivenPicture[],
  trackPath: string,
  media: MediaMap,
): { laid: LaidSticker[]; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const laid: LaidSticker[] = [];
  let cursor = 0;
  clips.forEach((clip, index) => {
    const path = `${trackPath}.VideoTrackClips[${index}]`;
    if (clip.Type !== "Image") {
      const what = "a video over the main track";
      problems.push(notImplemented(`${path}.Type`, what, "lay an Image, or use the main track"));
      return;
    }
    if (clip.Effects.length > 0) {
      problems.push(notImplemented(`${path}.Effects`, "effects on overlays", "take them away"));
    }
    const facts = media.get(referenceOf(clip) ?? "");
    if (!facts) {
      if (referenceOf(clip) === undefined) {
        problems.push({ path: `${path}.MediaId`, message: "name the picture" });
      }
      return;
    }
    if (facts.kind !== "image") {
      problems.push({ path: `${path}.Type`, message: `the material is of the type ${facts.kind}` });
      return;
    }
    const from = clip.TimelineIn === undefined ? cursor : framesNear(clip.TimelineIn);
    const seconds =
      clip.Duration ?? (clip.Out === undefined ? undefined : clip.Out - (clip.In ?? 0));
    const ends = clip.TimelineOut === undefined ? null : framesNear(clip.TimelineOut);
    const to = ends ?? (seconds === undefined ? null : from + framesNear(seconds));
    if (to !== null && to <= from) {
      problems.push({ path: `${path}.TimelineOut`, message: "comes before the picture begins" });
    }
    if (to === null && index < clips.length - 1) {
      const message = "stays to the end, and a picture follows: say when it ends";
      problems.push({ path: `${path}.TimelineOut`, message });
    }
    cursor = to ?? from;
    laid.push({
      from,
      to,
      clip: {
        Type: "Image",
        MediaId: facts.mediaId,
        X: clip.X ?? 0,
        Y: clip.Y ?? 0,
        ...(clip.Width === undefined ? {} : { Width: clip.Width }),
        ...(clip.Height === undefined ? {} : { Height: clip.Height }),
        Opacity: clip.Opacity ?? 1,
        ...(clip.DyncFrames === undefined ? {} : { DyncFrames: clip.DyncFrames }),
      },
    });
  });
  return { laid, problems };
}

/** Gives laid clips their times in an output of `frames` frames. Clips that begin after its end are dropped. */
export function timeLaid<T>(
  laid: readonly Laid<T>[],
  frames: number,
): (T & { TimelineIn: number; TimelineOut: number })[] {
  return laid
    .filter(({ from }) => from < frames)
    .map(({ from, to, clip }) => ({
      ...clip,
      TimelineIn: toSeconds(from),
      TimelineOut: toSeconds(Math.min(frames, to ?? frames)),
    }));
}
