import { type FittedShot, fitTrack, joinedFrames } from "./fit-length";
import { cutTrack, dropForRoom } from "./make-room";
import type { Pick, Picks } from "../shots/pick-shots";
import type { LengthPlan } from "./plan-length";
import type { PlanWarning } from "../plan-warnings";
import { sumOf } from "../arithmetic/share-frames";

export type FittedPicks = { picks: Pick[]; shots: FittedShot[]; warnings: PlanWarning[] };

function fitGroups(picks: readonly Pick[], groupFrames: readonly number[], overlapFrames: number) {
  const segments = groupFrames.map((targetFrames, group) => ({
    targetFrames,
    sources: picks.filter((pick) => pick.group === group).map((pick) => pick.frames),
  }));
  return fitTrack(segments, overlapFrames, "trim");
}

/** The drawn shots that a clip of `targetFrames` shows. */
export type ShownPicks = Picks & { targetFrames: number };

/** The warnings of a draw that still hold when the clip shows only some of its shots. */
function stillTrue(drawn: Picks, shown: readonly Pick[], groupCount: number): Set<PlanWarning> {
  const warnings = new Set(drawn.warnings);
  if (new Set(shown.map((pick) => pick.shot.number)).size === shown.length)
    warnings.delete("shots-repeated");
  const isOuter = (pick: Pick) => pick.group === 0 || pick.group === groupCount - 1;
  if (!shown.some((pick) => pick.filler && isOuter(pick))) warnings.delete("filler-beyond-middle");
  return warnings;
}

/** Leaves out the drawn shots that the clip is too short to show. */
export function showPicks(drawn: Picks, plan: LengthPlan, overlapFrames: number): ShownPicks {
  if (plan.demand.kind === "groups")
    return { ...drawn, targetFrames: sumOf(plan.demand.groupFrames) };
  const base = drawn.picks.filter((pick) => !pick.filler);
  const targetFrames = plan.demand.targetFrames(base);
  const cut = plan.cut ? cutTrack(drawn.picks, targetFrames, overlapFrames) : drawn.picks;
  const picks = dropForRoom(cut, targetFrames, overlapFrames);
  const warnings = stillTrue(drawn, picks, base.length);
  if (new Set(cut.map((pick) => pick.group)).size < base.length) warnings.add("groups-cut");
  if (picks.length < cut.length) warnings.add("groups-dropped");
  return { picks, warnings, targetFrames };
}

/** Gives the shown shots their lengths, so that the clip has exactly its target length. */
export function fitPicks(shown: ShownPicks, plan: LengthPlan, overlapFrames: number): FittedPicks {
  const { picks } = shown;
  const warnings = new Set<PlanWarning>([...shown.warnings, ...plan.warnings]);
  if (plan.demand.kind === "groups") {
    const fitted = fitGroups(picks, plan.demand.groupFrames, overlapFrames);
    if (isStretched(picks, fitted.shots)) warnings.add("material-stretched");
    return { picks, shots: fitted.shots, warnings: [...warnings] };
  }
  const sources = picks.map((pick) => pick.frames);
  const targetFrames =
    plan.demand.slowestBeforeRepeat === null
      ? Math.min(shown.targetFrames, joinedFrames(sources, overlapFrames))
      : shown.targetFrames;
  const fitted = fitTrack([{ sources, targetFrames }], overlapFrames, plan.fit);
  if (fitted.tooFast) warnings.add("speed-out-of-bounds");
  if (isStretched(picks, fitted.shots)) warnings.add("material-stretched");
  return { picks, shots: fitted.shots, warnings: [...warnings] };
}

/** A clip with a smaller share of new footage than this looks broken: like a loop, or slow motion. */
const leastOwnShare = 0.4;

/** Whether videos are slowed or repeated so much that little of the clip is new. Images do not count. */
export function isStretched(picks: readonly Pick[], shots: readonly FittedShot[]): boolean {
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
