import type { Timeline } from "@/lib/ims/schema/timeline";
import type { PreviewPlan } from "@/lib/model/preview";

/** Translates a planned timeline to what the composer shows beside the picture. */
export function toPreviewPlan(timeline: Timeline): PreviewPlan {
  const plan = timeline.Reelpress;
  return {
    variant: plan.Index,
    durationSeconds: plan.Duration,
    title: plan.Title,
    subHeadings: plan.SubHeadings,
    script: plan.SpeechText,
    voice: plan.Voice,
    warnings: plan.Warnings,
    shots: timeline.VideoTracks[0].VideoTrackClips.map((clip) => ({
      mediaId: clip.MediaId,
      groupName: clip.Reelpress.GroupName,
      inSeconds: clip.Type === "Image" ? 0 : clip.In,
      outSeconds: clip.Out,
      fromSeconds: clip.TimelineIn,
      untilSeconds: clip.TimelineOut,
      filler: clip.Reelpress.Filler,
    })),
  };
}
