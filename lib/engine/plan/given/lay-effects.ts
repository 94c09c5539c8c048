import type { GivenPicture, GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { EffectItem, Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { framesNear, toSeconds } from "../arithmetic/frames";
import { refusedEffect } from "./lay-picture";

type Tracks = GivenTimeline["EffectTracks"];
type Item = Tracks[number]["EffectTrackItems"][number];

/** Our own limits, since IMS names none: each effect costs a decoder and work on every pixel. */
const mostEffects = 300;
const mostAtOnce = 4;

/** What effects are laid over: the film's length in frames, and how its clip edges were rounded. */
export type EffectGround = {
  frames: number;
  /** Maps a frame as written to the frame as laid, for edges that the main track rounded. */
  moved?: ReadonlyMap<number, number>;
};

/**
 * Maps each written clip edge to the frame at which it was laid. An effect that begins or ends at a
 * rounded edge moves with it.
 */
export function movedEdges(
  written: readonly GivenPicture[],
  laid: readonly VideoClip[],
): Map<number, number> {
  const moved = new Map<number, number>();
  if (written.length !== laid.length) return moved;
  laid.forEach((clip, index) => {
    for (const name of ["TimelineIn", "TimelineOut"] as const) {
      const at = written[index]?.[name];
      if (at !== undefined) moved.set(framesNear(at), framesNear(clip[name]));
    }
  });
  return moved;
}

/** The largest number of effects that run at the same time between the frames `from` and `to`. */
function mostOver(from: number, to: number, laid: readonly EffectItem[]): number {
  const during = (frame: number) =>
    laid.filter(
      (effect) => framesNear(effect.TimelineIn) <= frame && frame < framesNear(effect.TimelineOut),
    ).length;
  const begins = laid.map((effect) => framesNear(effect.TimelineIn));
  return Math.max(...[from, ...begins.filter((at) => at > from && at < to)].map(during));
}

function layOne(
  { Type, SubType, TimelineIn = 0, TimelineOut }: Item,
  path: string,
  { frames, moved }: EffectGround,
  laid: readonly EffectItem[],
): EffectItem | ConfigProblem {
  const refused = refusedEffect({ Type, SubType });
  if (refused) return notImplemented(`${path}.SubType`, refused.what, refused.instead);
  if (laid.length >= mostEffects) {
    return { path, message: `a film takes at most ${mostEffects} effects; take some away` };
  }
  const frameOf = (seconds: number) => {
    const frame = framesNear(seconds);
    return moved?.get(frame) ?? frame;
  };
  const from = frameOf(TimelineIn);
  const to = TimelineOut === undefined ? frames : Math.min(frames, frameOf(TimelineOut));
  if (from >= frames) {
    const message = `the film is over by then, it ends at ${toSeconds(frames)} s; begin earlier`;
    return { path: `${path}.TimelineIn`, message };
  }
  if (to <= from) {
    const message = "must be a frame (0.04 s) or more after TimelineIn";
    return { path: `${path}.TimelineOut`, message };
  }
  const same = laid.filter((effect) => effect.Type === Type);
  if (mostOver(from, to, same) >= mostAtOnce) {
    const message = `${mostAtOnce} of them lie over this stretch already; take one away`;
    return { path: `${path}.Type`, message };
  }
  return { Type, SubType, TimelineIn: toSeconds(from), TimelineOut: toSeconds(to) };
}

/**
 * Lays effects over stretches of the film, exact to the frame and independent of the clips there.
 * An effect without times covers the whole film. An effect that is longer than the film ends with
 * it.
 */
export function layEffects(
  tracks: Tracks,
  ground: EffectGround,
): { items: EffectItem[]; problems: ConfigProblem[] } {
  const items: EffectItem[] = [];
  const problems: ConfigProblem[] = [];
  tracks.forEach((track, trackIndex) =>
    track.EffectTrackItems.forEach((item, itemIndex) => {
      const path = `Timeline.EffectTracks[${trackIndex}].EffectTrackItems[${itemIndex}]`;
      const laid = layOne(item, path, ground, items);
      if ("message" in laid) problems.push(laid);
      else items.push(laid);
    }),
  );
  return { items, problems };
}

/** Whether the effects of a timeline made by the engine are still as it laid them, unedited. */
export function hasLaidEffects({ EffectTracks, Reelpress }: Timeline): boolean {
  if (!EffectTracks) return true;
  const { items, problems } = layEffects(EffectTracks, { frames: framesNear(Reelpress.Duration) });
  const [{ EffectTrackItems }] = EffectTracks;
  return problems.length === 0 && JSON.stringify(items) === JSON.stringify(EffectTrackItems);
}
