import type { Timeline } from "@/lib/ims/schema/timeline";
import type { MatchedPassage, RankedShot } from "@/lib/ims/schema/matched-passage";
import type { PreviewPassage, PreviewPlan, PreviewRankedShot } from "@/lib/model/preview";

const toRanked = ({ MediaId, In, Out, Score, Reason }: RankedShot): PreviewRankedShot => ({
  mediaId: MediaId,
  inSeconds: In,
  outSeconds: Out,
  score: Score ?? null,
  reason: Reason ? { source: Reason.Source, words: Reason.Words } : null,
});

const toPassage = ({ Text, Shots, Others }: MatchedPassage): PreviewPassage => ({
  text: Text,
  shots: Shots.map((shot) => ({ ...toRanked(shot), by: shot.By })),
  others: Others.map(toRanked),
});

const toTooAlike = ({
  Index,
  JobId,
  Percent,
  GroupName,
}: NonNullable<Timeline["Reelpress"]["TooAlike"]>): PreviewPlan["tooAlike"] => ({
  variant: Index,
  isEarlier: JobId !== undefined,
  percent: Percent,
  groupName: GroupName ?? null,
});

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
    ...(plan.TooAlike && { tooAlike: toTooAlike(plan.TooAlike) }),
    passages: (plan.Matches ?? []).map(toPassage),
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
