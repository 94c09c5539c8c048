import type { Pick } from "../shots/pick-shots";
import { sumOf } from "../arithmetic/share-frames";

/** Less than this is not seen: 0.2 s, in frames. */
const glimpseFrames = 5;
/** What cutting leaves of a shot, where it leaves any: 0.5 s, in frames. */
const keptFrames = 13;

/**
 * Leaves out shots in the middle, evenly, when the clip is too short for a glimpse of each.
 * `overlapFrames` is what neighbours overlap by.
 */
export function dropForRoom(
  picks: readonly Pick[],
  targetFrames: number,
  overlapFrames: number,
): Pick[] {
  const room = targetFrames + (picks.length - 1) * overlapFrames;
  if (sumOf(picks.map((pick) => pick.frames)) <= room) return [...picks];
  const most = Math.max(1, Math.floor(targetFrames / glimpseFrames));
  if (picks.length <= most) return [...picks];
  if (most === 1) return picks.slice(0, 1);
  return Array.from(
    { length: most },
    (_, place) => picks[Math.round((place * (picks.length - 1)) / (most - 1))] as Pick,
  );
}

/**
 * `Cut`: the track ends with the voice. Filler gives way first, the latest first, so that the last
 * group stays in sight while it can; what is still too long is cut off at the end.
 * `overlapFrames` is what neighbours overlap by.
 */
export function cutTrack(
  picks: readonly Pick[],
  targetFrames: number,
  overlapFrames: number,
): Pick[] {
  const cut = picks.map((pick) => ({ ...pick }));
  const kept = Math.max(keptFrames, overlapFrames * 2);
  let excess =
    sumOf(cut.map((pick) => pick.frames)) - targetFrames - (cut.length - 1) * overlapFrames;
  if (excess <= 0) return cut;
  for (const pick of cut.filter((one) => one.filler).reverse()) {
    const given = Math.min(excess, Math.max(0, pick.frames - kept));
    pick.frames -= given;
    excess -= given;
  }
  for (let last = cut.at(-1); last && cut.length > 1; last = cut.at(-1)) {
    if (excess < last.frames - overlapFrames) break;
    excess -= last.frames - overlapFrames;
    cut.pop();
  }
  for (const pick of [...cut].reverse()) {
    const given = Math.min(excess, Math.max(0, pick.frames - kept));
    pick.frames -= given;
    excess -= given;
  }
  return cut;
}
