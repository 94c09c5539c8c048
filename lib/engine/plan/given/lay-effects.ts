import type { GivenPicture, GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { EffectItem, Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { framesNear, toSeconds } from "../arithmetic/frames";
import { refusedEffect } from "./lay-picture";

type Tracks = GivenTimeline["EffectTracks"];
type Item = Tracks[number]["EffectTrackItems"][number];

/** Each one costs a decoder at least, and time for every pixel. IMS names no limits. */
const mostEffects = 300;
const mostAtOnce = 4;

/** Where the film is cut by effects: its length in frames, and where written edges were laid. */
export type EffectGround = {
  frames: number;
  /** Frame as written to frame as laid, where the main track was rounded. */
  moved?: ReadonlyMap<number, number>;
};

/** Edges of clips that were written a frame beside their place: an effect written there goes along. */
export function movedEdges(
  written: readonly GivenPicture[],
  laid: readonly VideoClip[],
): Map<number, number> {
  const moved = new Map<number, number>();
  if (written.length !== laid.length) return moved;
  laid.forEach((clip, place) => {
    for (const name of ["TimelineIn", "TimelineOut"] as const) {
      const at = written[place]?.[name];
      if (at !== undefined) moved.set(framesNear(at), framesNear(clip[name]));
    }
  });
  return moved;
}

/** How many of the effects lie over one another at the moment with the most of them, in a stretch. */
function mostOver(from: number, to: number, laid: readonly EffectItem[]): number {
  const during = (frame: number) =>
    laid.filter((one) => framesNear(one.TimelineIn) <= frame && frame < framesNear(one.TimelineOut))
      .length;
  const begins = laid.map((one) => framesNear(one.TimelineIn));
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
  const same = laid.filter((one) => one.Type === Type);
  if (mostOver(from, to, same) >= mostAtOnce) {
    const message = `${mostAtOnce} of them lie over this stretch already; take one away`;
    return { path: `${path}.Type`, message };
  }
  return { Type, SubType, TimelineIn: toSeconds(from), TimelineOut: toSeconds(to) };
}

/**
 * Lays effects over stretches of the film, exact to the frame, whatever clips are seen then. Without
 * times an effect lies over all of the film; one that is longer than the film ends with it.
 */
export function layEffects(
  tracks: Tracks,
  ground: EffectGround,
): { items: EffectItem[]; problems: ConfigProblem[] } {
  const items: EffectItem[] = [];
  const problems: ConfigProblem[] = [];
  tracks.forEach((track, place) =>
    track.EffectTrackItems.forEach((item, at) => {
      const path = `Timeline.EffectTracks[${place}].EffectTrackItems[${at}]`;
      const laid = layOne(item, path, ground, items);
      if ("message" in laid) problems.push(laid);
      else items.push(laid);
    }),
  );
  return { items, problems };
}

/** Whether the effects of one of ours are as they were laid: somebody may have changed them. */
export function hasLaidEffects({ EffectTracks, Reelpress }: Timeline): boolean {
  if (!EffectTracks) return true;
  const { items, problems } = layEffects(EffectTracks, { frames: framesNear(Reelpress.Duration) });
  const [{ EffectTrackItems }] = EffectTracks;
  return problems.length === 0 && JSON.stringify(items) === JSON.stringify(EffectTrackItems);
}
