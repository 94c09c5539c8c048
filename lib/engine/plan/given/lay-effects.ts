import type { GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { framesNear, toSeconds } from "../arithmetic/frames";
import { refusedEffect } from "./lay-picture";

type Item = GivenTimeline["EffectTracks"][number]["EffectTrackItems"][number];

/** Places that were rounded on the way are the same. In frames. */
const near = 1;

const fromOf = (clip: VideoClip) => framesNear(clip.TimelineIn);
const toOf = (clip: VideoClip) => framesNear(clip.TimelineOut);

/** The clips that an effect lies over, or why it cannot lie there. */
function coveredBy(item: Item, path: string, clips: readonly VideoClip[]) {
  const from = framesNear(item.TimelineIn ?? 0);
  const to =
    item.TimelineOut === undefined ? Number.POSITIVE_INFINITY : framesNear(item.TimelineOut);
  if (to <= from) return { path: `${path}.TimelineOut`, message: "comes before the effect begins" };
  const met = clips.filter((clip) => fromOf(clip) < to - near && toOf(clip) > from + near);
  const [first] = met;
  if (!first) return { path: `${path}.TimelineIn`, message: "no clip is shown then" };
  const whole = "an effect over a part of a clip";
  const late = met.find((clip) => fromOf(clip) < from - near);
  if (late) {
    const instead = `begin with the clip, at ${late.TimelineIn} s`;
    return notImplemented(`${path}.TimelineIn`, whole, instead);
  }
  const early = met.find((clip) => toOf(clip) > to + near);
  if (early) {
    const instead = `end with the clip, at ${early.TimelineOut} s`;
    return notImplemented(`${path}.TimelineOut`, whole, instead);
  }
  if (item.Type === "VFX" && met.length > 1) {
    const at = toSeconds(toOf(first));
    const instead = `end with its first clip, at ${at} s, or put it on each clip`;
    return notImplemented(`${path}.TimelineOut`, "an effect over several clips", instead);
  }
  const taken = met.find((clip) => clip.Effects.some(({ Type }) => Type === item.Type));
  if (!taken) return met;
  const message = `the clip at ${taken.TimelineIn} s has a ${item.Type} already; take one away`;
  return { path: `${path}.Type`, message };
}

/**
 * Effects over a stretch of the film, put on the clips that the stretch is made of: nothing is
 * otherwise when it holds whole clips. A filter knows only the picture that it works on, so it may lie
 * over several; a VFX has a beginning and an end, so it lies over one.
 */
export function layEffects(
  tracks: GivenTimeline["EffectTracks"],
  main: readonly VideoClip[],
): { clips: VideoClip[]; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  let clips = [...main];
  tracks.forEach((track, place) =>
    track.EffectTrackItems.forEach((item, at) => {
      const path = `Timeline.EffectTracks[${place}].EffectTrackItems[${at}]`;
      const { Type, SubType } = item;
      const refused = refusedEffect({ Type, SubType });
      if (refused) {
        problems.push(notImplemented(`${path}.SubType`, refused.what, refused.instead));
        return;
      }
      const covered = coveredBy(item, path, clips);
      if (!Array.isArray(covered)) {
        problems.push(covered);
        return;
      }
      clips = clips.map((clip) =>
        covered.includes(clip) ? { ...clip, Effects: [...clip.Effects, { Type, SubType }] } : clip,
      );
    }),
  );
  return { clips, problems };
}
