import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";

/** One shot of a clip as an editor counts it: frames at `framesPerSecond`, without overlaps. */
export type Cut = {
  mediaId: string;
  groupName: string;
  isImage: boolean;
  /** The stretch of the source. For an image: from 0, as long as it is on screen. */
  inFrames: number;
  outFrames: number;
  /** The stretch of the clip. */
  fromFrames: number;
  untilFrames: number;
  /** Play speed; 1 is the source's own. */
  speed: number;
  /** Length of the transition into this shot, half of it on either side of the cut; 0 for a hard cut. */
  transitionFrames: number;
  transitionName: string;
};

export type CutList = { framesPerSecond: number; lengthFrames: number; cuts: Cut[] };

type Joint = { frames: number; name: string };
const hardCut: Joint = { frames: 0, name: "" };

/**
 * The shots of a timeline as a list of cuts. Where two shots overlap for a transition, the cut lies in the
 * middle of the overlap, as editing programs and OpenTimelineIO count it.
 */
export function toCutList(timeline: Timeline): CutList {
  const { FramesPerSecond: rate, Duration } = timeline.Reelpress;
  const frames = (seconds: number) => Math.round(seconds * rate);
  const clips = timeline.VideoTracks[0].VideoTrackClips;
  const cuts = clips.map((clip, at): Cut => {
    const before = jointOf(clips[at - 1], frames);
    const after = at + 1 < clips.length ? jointOf(clip, frames) : hardCut;
    const skipped = Math.floor(before.frames / 2);
    const left = Math.ceil(after.frames / 2);
    const from = frames(clip.TimelineIn) + skipped;
    const until = frames(clip.TimelineOut) - left;
    const inFrames = frames(clip.In + (skipped / rate) * clip.Speed);
    const isImage = clip.Type === "Image";
    return {
      mediaId: clip.MediaId,
      groupName: clip.Reelpress.GroupName,
      isImage,
      inFrames: isImage ? 0 : inFrames,
      outFrames: isImage ? until - from : inFrames + Math.round((until - from) * clip.Speed),
      fromFrames: from,
      untilFrames: until,
      speed: isImage ? 1 : clip.Speed,
      transitionFrames: before.frames,
      transitionName: before.name,
    };
  });
  return { framesPerSecond: rate, lengthFrames: frames(Duration), cuts };
}

/** The transition that stands on the earlier of two shots. */
function jointOf(clip: VideoClip | undefined, frames: (seconds: number) => number): Joint {
  const effect = clip?.Effects.find((each) => each.Type === "Transition");
  if (effect?.Type !== "Transition") return hardCut;
  return { frames: frames(effect.Duration), name: effect.SubType };
}
