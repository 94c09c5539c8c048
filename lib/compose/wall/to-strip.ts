import { AppError } from "@/lib/base/pure/errors";
import { toMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { toPreviewPlan } from "../preview/to-preview-plan";

/** Translates a planned timeline to the strip of a draw. */
export function toStrip(timeline: Timeline, draw: number): Strip {
  const { durationSeconds, title, subHeadings, script, voice, shots, warnings } =
    toPreviewPlan(timeline);
  const clips = timeline.VideoTracks[0].VideoTrackClips;
  const montage = toMontage(timeline);
  if (!montage) throw new AppError("unexpected", "a planned timeline cannot be compared");
  const [track] = timeline.AudioTracks[1].AudioTrackClips;
  return {
    draw,
    durationSeconds,
    title,
    subHeadings,
    script,
    voice,
    warnings,
    roughTexts: [],
    montage: { ...montage, shots: [...montage.shots], titles: [...montage.titles] },
    captions: timeline.SubtitleTracks[0].SubtitleTrackClips.filter(
      (text) => text.Reelpress.Role === "Caption",
    ).map((text) => ({
      fromSeconds: text.TimelineIn,
      untilSeconds: text.TimelineOut,
      text: text.Content,
    })),
    music: track ? { mediaId: track.MediaId, inSeconds: track.In ?? 0 } : null,
    shots: shots.map((shot, at) => ({ ...shot, image: clips[at]?.Type === "Image" })),
  };
}
