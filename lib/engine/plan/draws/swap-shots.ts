import { type FittedPicks, isStretched } from "../length/fit-picks";
import type { LengthPlan } from "../length/plan-length";
import type { PlanWarning } from "../plan-warnings";
import { type Shot, shotFrames } from "../shots/shots";

/** What is found out about a draw anew when some of its shots are replaced. */
const ofTheShots: ReadonlySet<PlanWarning> = new Set([
  "shots-repeated",
  "material-stretched",
  "combinations-exhausted",
  "swap-left-out",
]);

/**
 * The shots of a draw, of which some are replaced. Each new one is seen exactly as long as the one before,
 * so that nothing else moves: a longer one is cut, and a shorter one slowed down.
 */
export function swapShots(
  { picks, shots, warnings }: FittedPicks,
  { fit }: Pick<LengthPlan, "fit">,
  swaps: ReadonlyMap<number, Shot>,
): FittedPicks {
  const swapped = picks.map((pick, at) => {
    const shot = swaps.get(at);
    return shot ? { ...pick, shot, frames: shotFrames(shot) } : pick;
  });
  const fitted = shots.map((was, at) => {
    const [before, shot] = [picks[at]?.shot, swaps.get(at)];
    if (!shot || !before) return was;
    const keepsSpeed = fit === "speed" && before.media.kind !== "image";
    const wanted = keepsSpeed ? was.used : was.length;
    const used = shot.media.kind === "image" ? was.length : Math.min(shotFrames(shot), wanted);
    return { ...was, used };
  });
  const kept = new Set(warnings.filter((warning) => !ofTheShots.has(warning)));
  const shown = new Set(swapped.map(({ shot }) => shot.id));
  if (shown.size < swapped.length) kept.add("shots-repeated");
  if (isStretched(swapped, fitted)) kept.add("material-stretched");
  return { picks: swapped, shots: fitted, warnings: [...kept] };
}
