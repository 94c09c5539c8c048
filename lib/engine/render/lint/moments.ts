import type { Timeline } from "@/lib/ims/schema/timeline";

/** Drawing a frame takes a fifth of a second, so not every shot is looked at. */
const mostMoments = 6;

/**
 * The moments, in seconds, at which texts are compared with the picture behind them: the middles of the
 * stretches in which neither shot nor caption changes; of many, some that are spread evenly.
 */
export function momentsOf(timeline: Timeline, most = mostMoments): number[] {
  const { Duration } = timeline.Reelpress;
  const texts = timeline.SubtitleTracks[0].SubtitleTrackClips;
  if (texts.length === 0) return [];
  const clips = [...timeline.VideoTracks[0].VideoTrackClips, ...texts];
  const edges = [0, ...clips.flatMap((clip) => [clip.TimelineIn, clip.TimelineOut]), Duration]
    .filter((at) => at >= 0 && at <= Duration)
    .toSorted((one, other) => one - other);
  const middles = edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    return next !== undefined && next - edge > 0.1 ? [(edge + next) / 2] : [];
  });
  if (middles.length <= most) return middles;
  const step = (middles.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => middles[Math.round(index * step)] ?? 0);
}
