import type { OtherShot } from "@/lib/ims/schema/answers/other-shots";
import { toSeconds } from "../arithmetic/frames";
import { allOutputs } from "../plan-batch";
import type { PlanRequest } from "../plan-request";
import type { Shot } from "../shots/shots";
import { isMarked } from "./draw-log";
import { planDraws } from "./plan-draws";

const mostOthers = 12;

/** Shots that could be shown where an output shows one. */
export type Others = { groupName: string; shots: OtherShot[] };

/**
 * The shots that could be shown instead of shot `at` of an output, the best first: those that the output
 * does not show come before all others. Null for a shot that it does not have, and for a solution whose
 * shots cannot be replaced.
 */
export function* rankOthers(
  request: PlanRequest,
  output: number,
  at: number,
): Generator<void, Others | null> {
  const { strategy, log, made } = yield* planDraws(request, allOutputs(request));
  const planned = made.get(log.drawOf(output) ?? -1);
  const pick = planned?.fitted.picks[at];
  if (!planned || !pick || !strategy.swapping) return null;
  const { draw, never } = planned.order;
  const own = new Set(planned.fitted.picks.map(({ shot }) => shot.id));
  const uses = new Map<string, number>();
  for (const number of log.outputs) {
    const shown = new Set(made.get(number)?.fitted.picks.map(({ shot }) => shot.id));
    for (const id of shown) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const isSelf = (shot: Shot) =>
    shot.media.mediaId === pick.shot.media.mediaId &&
    shot.from <= pick.shot.from &&
    pick.shot.from < shot.to;
  const ranked = strategy.swapping
    .ranked({ draw, at })
    .filter((shot) => !isSelf(shot) && !never.some((mark) => isMarked(shot, mark)));
  const unused = ranked.filter(({ id }) => !own.has(id));
  const shots = [...unused, ...ranked.filter(({ id }) => own.has(id))].slice(0, mostOthers);
  return {
    groupName: request.configs.input.MediaGroupArray[pick.group]?.GroupName ?? "",
    shots: shots.map((shot) => ({
      MediaId: shot.media.mediaId,
      In: shot.media.kind === "image" ? 0 : toSeconds(shot.from),
      Out: toSeconds(shot.to),
      Image: shot.media.kind === "image",
      Uses: uses.get(shot.id) ?? 0,
      InOutput: own.has(shot.id),
      ...(shot.appeal === undefined ? {} : { Appeal: Math.round(shot.appeal * 1000) / 1000 }),
    })),
  };
}
