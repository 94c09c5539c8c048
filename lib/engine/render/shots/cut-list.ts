import type { StillMove, Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import { isDrawnFilter } from "@/lib/engine/plan/looks/drawn-filters";
import { type DrawnTransition, isDrawnTransition } from "@/lib/engine/plan/looks/drawn-transitions";
import { type DrawnVfx, isDrawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import type { Placement } from "../graph/fit-picture";
import type { Background, Cut, Segment, Shot } from "./cut";
import { preparedStretch } from "@/lib/engine/plan/shots/prepared-stretch";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { RenderError } from "../render-error";
import { type Footage, plainFootage } from "./footage";
import { type FilmEffect, underEffects } from "./under-effects";

/**
 * Turns the main track into cuts that fill exactly the planned frames. The last frame is held when
 * the track ends early.
 * @param footageOf see `footage.ts`
 * @throws RenderError `timeline-invalid` when the track begins late, has a hole or runs backwards;
 *   `not-implemented` for transitions that this engine does not draw
 */
export function cutList(
  timeline: Timeline,
  footageOf: (mediaId: string) => Footage = () => plainFootage,
): Cut[] {
  const { Duration, FramesPerSecond: rate } = timeline.Reelpress;
  const total = frameAt(Duration, rate);
  const clips = timeline.VideoTracks[0].VideoTrackClips.map((clip, index, all) =>
    placeClip(clip, index, all, { rate, footage: footageOf(clip.MediaId) }),
  );
  const cuts: Cut[] = [];
  let shown = 0;
  clips.forEach((clip, index) => {
    const next = clips[index + 1];
    const isLast = next === undefined;
    if (clip.start > shown) invalid(`the picture track has a hole before clip ${index + 1}`);
    const transition = next?.transition ?? null;
    const overlap = next && transition ? Math.max(0, clip.end - next.start) : 0;
    const fade = isLast ? 0 : Math.min(overlap, clip.end - shown);
    const bodyEnd = Math.min(
      total,
      isLast ? total : transition ? clip.end - fade : Math.min(next.start, clip.end),
    );
    if (bodyEnd < shown) invalid(`clip ${index + 1} ends before it is seen`);
    if (bodyEnd > shown)
      cuts.push({ kind: "play", segment: segmentOf(clip, shown, bodyEnd, rate) });
    shown = Math.max(shown, bodyEnd);
    const fadeEnd = Math.min(total, bodyEnd + fade);
    if (next && transition && fadeEnd > shown) {
      const from = segmentOf(clip, shown, fadeEnd, rate);
      const to = segmentOf(next, shown, fadeEnd, rate);
      cuts.push({ kind: "transition", name: transition, from, to });
      shown = fadeEnd;
    }
  });
  if (shown !== total || total <= 0) invalid("the picture track does not fill the planned length");
  return underEffects(cuts, effectsOf(timeline));
}

type PlacedClip = {
  clip: VideoClip;
  shot: Shot;
  start: number;
  end: number;
  /** The transition from the previous clip into this one. */
  transition: DrawnTransition | null;
  vfx: DrawnVfx | null;
};

function placeClip(
  clip: VideoClip,
  index: number,
  clips: VideoClip[],
  { rate, footage }: { rate: number; footage: Footage },
): PlacedClip {
  const before = clips[index - 1]?.Effects.find((effect) => effect.Type === "Transition");
  const transition = before?.SubType ?? null;
  if (transition !== null && !isDrawnTransition(transition)) {
    notHere(`transition "${transition}"`, "the cross-fade");
  }
  const start = frameAt(clip.TimelineIn, rate);
  const end = frameAt(clip.TimelineOut, rate);
  if (end <= start || clip.Speed <= 0) invalid(`clip ${index + 1} has no length`);
  const vfx = clip.Effects.find((effect) => effect.Type === "VFX")?.SubType;
  const drawn = vfx === undefined ? null : drawnVfx(vfx);
  return {
    clip,
    shot: shotOf(clip, end - start, rate, footage),
    start,
    end,
    transition,
    vfx: drawn,
  };
}

function drawnVfx(id: string): DrawnVfx {
  return isDrawnVfx(id) ? id : notHere(`effect "${id}"`, "the effect open");
}

function drawnFilter(id: string): string {
  return isDrawnFilter(id) ? id : notHere(`filter "${id}"`, "the filter warm");
}

function effectsOf({ EffectTracks, Reelpress: { FramesPerSecond: rate } }: Timeline): FilmEffect[] {
  const items = EffectTracks?.flatMap((track) => track.EffectTrackItems) ?? [];
  return items.map(({ Type, SubType, TimelineIn, TimelineOut }): FilmEffect => {
    const during = { from: frameAt(TimelineIn, rate), to: frameAt(TimelineOut, rate) };
    return Type === "VFX"
      ? { type: "VFX", id: drawnVfx(SubType), ...during }
      : { type: "Filter", id: drawnFilter(SubType), ...during };
  });
}

function shotOf(clip: VideoClip, shown: number, rate: number, footage: Footage): Shot {
  const placement = placementOf(clip);
  const background = backgroundOf(clip, placement);
  const filter = clip.Effects.find((one) => one.Type === "Filter")?.SubType;
  const filters = filter === undefined ? [] : [drawnFilter(filter)];
  const { MediaId: mediaId, Type: kind } = clip;
  if (kind === "Image") {
    const still = footage.moves
      ? ({ kind: "Moving", frames: shown } as const)
      : stillOf(clip.Reelpress.Move, shown, rate);
    return {
      mediaId,
      fromSeconds: 0,
      framesPerSecond: rate,
      ...focusOf(clip),
      background,
      placement,
      filters,
      ...still,
    };
  }
  const { from, to } = preparedStretch(clip);
  return {
    mediaId,
    kind,
    ...barsOf(clip),
    ...focusOf(clip),
    ...framesBetween(from, to, speedOf(clip) === 1 ? null : footage.framesPerSecond, rate),
    background,
    placement,
    filters,
  };
}

/** A moving still is prepared for so long or twice as long, …, so that clips that show it for about as long share it. */
const stillSeconds = 2;

function stillOf(move: StillMove | undefined, shown: number, rate: number) {
  if (move === undefined) return { kind: "Image", frames: 1 } as const;
  const least = stillSeconds * rate;
  const frames = Math.ceil(shown / least) * least;
  return { kind: "Panned", frames, move } as const;
}

function barsOf({ Reelpress: { Bars } }: VideoClip): Pick<Shot, "bars"> {
  if (!Bars) return {};
  return { bars: { left: Bars.Left, right: Bars.Right, top: Bars.Top, bottom: Bars.Bottom } };
}

function focusOf({ AdaptMode, Reelpress: { Focus } }: VideoClip): Pick<Shot, "focus"> {
  return Focus && AdaptMode === "Cover" ? { focus: Focus } : {};
}

/**
 * The frames of a shot between two moments of its source.
 * @param own frames a second of the source, where the shot is played at another speed; else null
 * @param rate those of the output
 */
function framesBetween(from: number, to: number, own: number | null, rate: number) {
  if (own === null) {
    const fromSeconds = Math.max(0, Math.round(from * 1000) / 1000);
    const frames = Math.max(1, frameAt(to - fromSeconds, rate));
    return { fromSeconds, framesPerSecond: rate, frames };
  }
  // Begins with a frame of the source, so that no rounding skips one or takes one twice.
  const first = Math.max(0, Math.floor(from * own + 1e-3));
  const frames = Math.max(1, Math.ceil(to * own - 1e-3) - first);
  const fromSeconds = Math.round((first / own) * 1e6) / 1e6;
  return { fromSeconds, framesPerSecond: own, frames };
}

/** A speed that differs from 1 by less than rounding does is 1. */
const speedOf = ({ Speed }: VideoClip) => (Math.abs(Speed - 1) < 0.002 ? 1 : Speed);

function placementOf({ X, Y, Width, Height, AdaptMode }: VideoClip): Placement | undefined {
  const isPlaced = [X, Y, Width, Height].some((value) => value !== undefined);
  return isPlaced ? { X, Y, Width, Height, AdaptMode } : undefined;
}

function backgroundOf(clip: VideoClip, placement: Placement | undefined): Background {
  if (!placement && clip.AdaptMode === "Cover") return { kind: "cover" };
  if (!placement && clip.AdaptMode === "Fill") return { kind: "fill" };
  const effect = clip.Effects.find((one) => one.Type === "Background");
  if (!effect) return { kind: "black" };
  if (effect.SubType === "Blur") return { kind: "blur", radius: effect.Radius ?? 0.1 };
  if (effect.SubType === "Image" && effect.MediaId)
    return { kind: "image", mediaId: effect.MediaId };
  return { kind: "color", color: effect.Color ?? "#000000" };
}

function segmentOf(placed: PlacedClip, from: number, to: number, rate: number): Segment {
  const { clip, shot, start, end } = placed;
  const frames = to - from;
  const vfx = placed.vfx && { id: placed.vfx, atFrame: from - start, clipFrames: end - start };
  if (shot.kind === "Image") return { shot, fromFrame: 0, step: 1, frames, vfx };
  if (shot.kind === "Moving" || shot.kind === "Panned")
    return { shot, fromFrame: from - start, step: 1, frames, vfx };
  const lead = (clip.In - shot.fromSeconds) * shot.framesPerSecond;
  const wanted = (speedOf(clip) * shot.framesPerSecond) / rate;
  const step = Math.abs(wanted - 1) < 1e-6 ? 1 : wanted;
  const first = (step === 1 ? Math.round(lead) : lead) + (from - start) * step;
  return { shot, fromFrame: Math.max(0, first), step, frames, vfx };
}

function notHere(what: string, instead: string): never {
  throw new RenderError(
    "not-implemented",
    `The ${what} is not available yet. Choose ${instead}, or none.`,
  );
}

function invalid(what: string): never {
  throw new RenderError(
    "timeline-invalid",
    `This clip's plan cannot be rendered: ${what}. Please report this with the job's number.`,
  );
}
