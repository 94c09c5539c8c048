import { type Timeline, timelineSchema, type VideoClip } from "@/lib/ims/schema/timeline";
import type { ClipSnapshot } from "@/lib/model/job";

type Content = NonNullable<ClipSnapshot["content"]>;

/** A clip's texts and shots, read from the JSON text of its Timeline; null when that is unreadable. */
export function toClipContent(timelineText: string | undefined): Content | null {
  if (!timelineText) return null;
  let value: unknown;
  try {
    value = JSON.parse(timelineText);
  } catch {
    return null;
  }
  const timeline = timelineSchema.safeParse(value);
  return timeline.success ? contentOf(timeline.data) : null;
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
