import { textLengthsOf } from "@/lib/ims/schema/config/text-style";
import type { TextClip, Timeline } from "@/lib/ims/schema/timeline";
import type { PlanOutput } from "./lay-given";

/** Shapes count as the same up to this: sides are whole and even. */
const shapeTolerance = 0.01;

/** Why a plan cannot be made in another size; null when it can. */
export function refitProblem(
  timeline: Timeline,
  size: { width: number; height: number },
): string | null {
  const { Width, Height } = timeline.Reelpress;
  const ratio = size.width / size.height / (Width / Height);
  if (Math.abs(ratio - 1) <= shapeTolerance) return null;
  return `the plan was made for ${Width}x${Height}; ask for that shape, or plan anew for ${size.width}x${size.height}`;
}

const scalePlace = (place: number, factor: number): number =>
  place <= 1 ? place : Math.max(2, Math.round(place * factor));

function scaleText(text: TextClip, factor: number): TextClip {
  return {
    ...text,
    X: scalePlace(text.X, factor),
    Y: scalePlace(text.Y, factor),
    TextWidth: scalePlace(text.TextWidth, factor),
    FontSize: Math.max(1, Math.round(text.FontSize * factor)),
    ...textLengthsOf(text, factor),
  };
}

/** A picture on or above the main track, with the places that it has. */
function scaleBox<T extends Partial<Record<(typeof boxNames)[number], number | undefined>>>(
  clip: T,
  factor: number,
): T {
  const scaled = boxNames.flatMap((name) => {
    const value = clip[name];
    return value === undefined ? [] : [[name, scalePlace(value, factor)]];
  });
  return { ...clip, ...Object.fromEntries(scaled) };
}
const boxNames = ["X", "Y", "Width", "Height"] as const;

/**
 * A plan of ours for another file: the same film. In another size of the same shape what is
 * measured in pixels grows with the frame. `refitProblem` has been asked.
 */
export function refitPlan(timeline: Timeline, output: PlanOutput): Timeline {
  const { Reelpress } = timeline;
  const summary = {
    ...Reelpress,
    Index: output.index,
    Crf: output.crf ?? Reelpress.Crf,
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
