import { type FittedShot, fitTrack, joinedFrames } from "./fit-length";
import { cutTrack, dropForRoom } from "./make-room";
import type { Pick, Picks } from "../shots/pick-shots";
import type { LengthPlan } from "./plan-length";
import type { PlanWarning } from "../plan-warnings";
import { sumOf } from "../arithmetic/share-frames";

export type FittedPicks = { picks: Pick[]; shots: FittedShot[]; warnings: PlanWarning[] };

function fitGroups(picks: Pick[], groupFrames: readonly number[], overlapFrames: number) {
  const segments = groupFrames.map((targetFrames, group) => ({
    targetFrames,
    sources: picks.filter((pick) => pick.group === group).map((pick) => pick.frames),
  }));
  return fitTrack(segments, overlapFrames, "trim");
}

/** Gives the drawn shots their lengths, so that the clip has exactly its target length. */
export function fitPicks(drawn: Picks, plan: LengthPlan, overlapFrames: number): FittedPicks {
  const warnings = new Set<PlanWarning>([...drawn.warnings, ...plan.warnings]);
  if (plan.demand.kind === "groups") {
    const fitted = fitGroups(drawn.picks, plan.demand.groupFrames, overlapFrames);
    if (isStretched(drawn.picks, fitted.shots)) warnings.add("material-stretched");
    return { picks: drawn.picks, shots: fitted.shots, warnings: [...warnings] };
  }
  const base = drawn.picks.filter((pick) => !pick.filler);
  let target = plan.demand.targetFrames(base);
  let picks = drawn.picks;
  if (plan.cut) {
    picks = cutTrack(picks, target, overlapFrames);
    if (new Set(picks.map((pick) => pick.group)).size < base.length) warnings.add("groups-cut");
  }
  const room = dropForRoom(picks, target, overlapFrames);
  if (room.length < picks.length) warnings.add("groups-dropped");
  picks = room;
  const sources = picks.map((pick) => pick.frames);
  if (plan.demand.slowestBeforeRepeat === null) {
    target = Math.min(target, joinedFrames(sources, overlapFrames));
  }
  const fitted = fitTrack([{ sources, targetFrames: target }], overlapFrames, plan.fit);
  if (fitted.tooFast) warnings.add("speed-out-of-bounds");
  if (isStretched(picks, fitted.shots)) warnings.add("material-stretched");
  return { picks, shots: fitted.shots, warnings: [...warnings] };
}

/** A clip with a smaller share of new footage than this looks broken: like a loop, or slow motion. */
const leastOwnShare = 0.4;

/** Whether videos are slowed or repeated so much that little of the clip is new. Images do not count. */
function isStretched(picks: readonly Pick[], shots: readonly FittedShot[]): boolean {
  const own = new Map<string, number>();
  let shown = 0;
  for (const [index, { used, length }] of shots.entries()) {
    const shot = picks[index]?.shot;
    if (shot?.media.kind !== "video") continue;
    shown += length;
    own.set(shot.id, Math.max(own.get(shot.id) ?? 0, Math.min(used, length)));
    if (used < length * leastOwnShare) return true;
  }
  return sumOf([...own.values()]) < shown * leastOwnShare;
}
