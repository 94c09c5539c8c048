import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import type { ClipSnapshot } from "@/lib/model/job";

type Content = NonNullable<ClipSnapshot["content"]>;

/** A clip's texts and shots, read from the JSON text of its Timeline; null when that is unreadable. */
export function toClipContent(timelineText: string | undefined): Content | null {
  const timeline = readTimeline(timelineText);
  return timeline ? contentOf(timeline) : null;
}

function contentOf(timeline: Timeline): Content {
  const facts = timeline.Reelpress;
  return {
    title: facts.Title,
    subHeadings: facts.SubHeadings,
    script: facts.SpeechText,
    voice: facts.Voice,
    shots: timeline.VideoTracks[0].VideoTrackClips.map(shotOf),
    warnings: facts.Warnings,
  };
}

function shotOf(clip: VideoClip): Content["shots"][number] {
  return {
    mediaId: clip.MediaId,
    groupName: clip.Reelpress.GroupName,
    inSeconds: clip.In,
    outSeconds: clip.Out,
  };
}
