import type { Timeline } from "@/lib/ims/schema/timeline";
import type { Sources } from "../render-options";

/**
 * Whether a clip may well begin in the dark: its first shot is under an effect, which may open from
 * black, or a person cut it where its material is black.
 */
function mayBeginDark(timeline: Timeline, sources: Sources): boolean {
  const first = timeline.VideoTracks[0].VideoTrackClips.at(0);
  if (!first) return false;
  const overFilm = timeline.EffectTracks?.flatMap((track) => track.EffectTrackItems) ?? [];
  const ranges = sources.get(first.MediaId)?.facts.blackRanges ?? [];
  return (
    first.Effects.some(({ Type }) => Type === "VFX") ||
    overFilm.some(({ Type, TimelineIn }) => Type === "VFX" && TimelineIn === 0) ||
    ranges.some(({ from, to }) => from <= first.In && first.In < to)
  );
}

/**
 * The time of the cover frame, in seconds: 0, or the middle of the first shot if the start may be dark. A plan may ask
 * for a certain second, or for the best frame, instead.
 * @param best the frame that the gate found to be the best to look at
 */
export function coverSecond(timeline: Timeline, sources: Sources, best?: number): number {
  const { Cover, CoverSecond, Duration, FramesPerSecond } = timeline.Reelpress;
  // The last frame stands for what lies behind the end. 0 is what IMS does without a setting.
  if (CoverSecond) return Math.max(0, Math.min(CoverSecond, Duration - 1 / FramesPerSecond));
  if (Cover === "Best" && best !== undefined && best > 0) return best / FramesPerSecond;
  const first = timeline.VideoTracks[0].VideoTrackClips.at(0);
  if (!first || !mayBeginDark(timeline, sources)) return 0;
  return (first.TimelineIn + first.TimelineOut) / 2;
}
