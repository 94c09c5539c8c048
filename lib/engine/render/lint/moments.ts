import type { Timeline } from "@/lib/ims/schema/timeline";

/** Drawing a frame takes a fifth of a second, so not every shot is looked at. */
const mostMoments = 6;

/**
 * The moments, in seconds, at which texts are compared with the picture behind them: the middles of the
 * shots; of many, some that are spread evenly. They do not depend on the texts, so that the frames are not
 * drawn again while somebody writes. Where no caption shows at any of them, the middle of one is added.
 */
export function momentsOf(timeline: Timeline, most = mostMoments): number[] {
  const { Duration } = timeline.Reelpress;
  const texts = timeline.SubtitleTracks[0].SubtitleTrackClips;
  if (texts.length === 0) return [];
  const middles = timeline.VideoTracks[0].VideoTrackClips.map(
    (clip) => (clip.TimelineIn + Math.min(clip.TimelineOut, Duration)) / 2,
  );
  const step = (middles.length - 1) / (most - 1);
  const moments =
    middles.length <= most
      ? middles
      : Array.from({ length: most }, (_, index) => middles[Math.round(index * step)] ?? 0);
  const captions = texts.filter(({ Reelpress }) => Reelpress.Role === "Caption");
  const isSeen = captions.some((text) =>
    moments.some((at) => text.TimelineIn <= at && at < text.TimelineOut),
  );
  const [caption] = captions;
  if (!caption || isSeen) return moments;
  return [...moments, (caption.TimelineIn + caption.TimelineOut) / 2].toSorted((a, b) => a - b);
}
