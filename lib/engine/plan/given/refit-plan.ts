import { textLengthsOf } from "@/lib/ims/schema/config/text-style";
import type { TextClip, Timeline } from "@/lib/ims/schema/timeline";
import type { PlanOutput } from "./lay-given";

/** Aspect ratios that differ by no more than this count as equal, because sides are rounded to even pixels. */
const shapeTolerance = 0.01;

/** Why a plan cannot be rendered in another size; null when it can. */
export function refitProblem(
  timeline: Timeline,
  size: { width: number; height: number },
): string | null {
  const { Width, Height } = timeline.Reelpress;
  const ratio = size.width / size.height / (Width / Height);
  if (Math.abs(ratio - 1) <= shapeTolerance) return null;
  return `the plan was made for ${Width}x${Height}; ask for that shape, or plan anew for ${size.width}x${size.height}`;
}

/** Scales a coordinate or a size in pixels; a share of the frame stays as it is. */
const scalePixels = (value: number, factor: number): number =>
  value <= 1 ? value : Math.max(2, Math.round(value * factor));

function scaleText(text: TextClip, factor: number): TextClip {
  return {
    ...text,
    X: scalePixels(text.X, factor),
    Y: scalePixels(text.Y, factor),
    TextWidth: scalePixels(text.TextWidth, factor),
    FontSize: Math.max(1, Math.round(text.FontSize * factor)),
    ...textLengthsOf(text, factor),
  };
}

/** Scales the coordinates and sizes that a picture on or above the main track has. */
function scaleBox<T extends Partial<Record<(typeof boxNames)[number], number | undefined>>>(
  clip: T,
  factor: number,
): T {
  const scaled = boxNames.flatMap((name) => {
    const value = clip[name];
    return value === undefined ? [] : [[name, scalePixels(value, factor)]];
  });
  return { ...clip, ...Object.fromEntries(scaled) };
}
const boxNames = ["X", "Y", "Width", "Height"] as const;

/**
 * Adapts an engine plan to another output file. In another size of the same aspect ratio, everything
 * measured in pixels scales with the frame. Call `refitProblem` first: it must have returned null.
 */
export function refitPlan(timeline: Timeline, output: PlanOutput): Timeline {
  const { Reelpress } = timeline;
  const summary = {
    ...Reelpress,
    Index: output.index,
    Crf: output.crf ?? Reelpress.Crf,
    FramesPerSecond: output.rate ?? Reelpress.FramesPerSecond,
    ...(output.coverSecond === undefined ? {} : { CoverSecond: output.coverSecond }),
    Width: output.width,
    Height: output.height,
  };
  const factor = output.width / Reelpress.Width;
  if (factor === 1) return { ...timeline, Reelpress: summary };
  const [main, stickers] = timeline.VideoTracks;
  const [texts] = timeline.SubtitleTracks;
  return {
    ...timeline,
    VideoTracks: [
      { ...main, VideoTrackClips: main.VideoTrackClips.map((clip) => scaleBox(clip, factor)) },
      { VideoTrackClips: stickers.VideoTrackClips.map((clip) => scaleBox(clip, factor)) },
    ],
    SubtitleTracks: [
      { SubtitleTrackClips: texts.SubtitleTrackClips.map((text) => scaleText(text, factor)) },
    ],
    Reelpress: summary,
  };
}
