import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import type { SpeechNeed } from "../facts";
import { type FittedPicks, fitPicks, type ShownPicks } from "../length/fit-picks";
import type { LengthPlan } from "../length/plan-length";
import { overlapFramesOf, type PlanRequest } from "../plan-request";
import { drawTemplate } from "../request/draw-template";
import type { Shot } from "../shots/shots";
import { scriptStrategy } from "../strategy/script-strategy";
import type { ShotCaption, Strategy } from "../strategy/strategy";
import type { Assignment } from "../voices/assign-texts";
import { BatchVariety } from "../variety/batch-variety";
import { judgeShown } from "../variety/judge-shown";
import { montageOfPlan } from "../variety/montage-of-plan";
import { assignOutput, needsOf } from "../voices/speech-needs";
import { saidWords } from "../words/said-words";
import { DrawLog, type DrawOrder } from "./draw-log";
import { swapShots } from "./swap-shots";

/** What was chosen for one draw. */
export type PlannedDraw = {
  order: DrawOrder;
  /** Those of its template, where it has one. */
  configs: BatchConfigs;
  templateId: string | undefined;
  assignment: Assignment;
  needs: (SpeechNeed | null)[];
  length: LengthPlan;
  fitted: FittedPicks;
  /** One, or null, for each shot. */
  captions: readonly (ShotCaption | null)[];
  /** What it shows and says, as likeness compares it; null where no bound is asked. */
  montage: Montage | null;
  scarceGroup: string | undefined;
};

export type PlannedDraws = {
  strategy: Strategy;
  log: DrawLog;
  made: ReadonlyMap<number, PlannedDraw>;
};

/** The shots of the earlier draw, some of them replaced; those that it does not have are left out. */
function repeatDraw(
  { order, length }: Pick<PlannedDraw, "order" | "length">,
  earlier: PlannedDraw,
  strategy: Strategy,
): FittedPicks {
  const { swapping } = strategy;
  const shots = new Map<number, Shot>();
  for (const { at, mark } of order.swap) {
    const isThere = at < earlier.fitted.picks.length;
    const shot = isThere ? swapping?.find({ draw: earlier.order.draw, at }, mark) : null;
    if (shot) shots.set(at, shot);
  }
  const swapped = swapShots(earlier.fitted, length, shots);
  swapping?.repeat(order, swapped.picks);
  if (shots.size < order.swap.length) swapped.warnings.push("swap-left-out");
  return swapped;
}

/**
 * Makes all draws up to the last one that outputs with these indices need, in order, because each must
 * differ from those before it. Yields between two of them, so that whoever runs it can do other things.
 */
export function* planDraws(
  request: PlanRequest,
  indices: readonly number[],
): Generator<void, PlannedDraws> {
  const { configs, seed } = request;
  const log = new DrawLog(configs);
  const overlapFrames = overlapFramesOf(configs);
  const strategy = request.strategy?.(overlapFrames) ?? scriptStrategy(request, overlapFrames);
  const variety = new BatchVariety(
    configs.editing.ProcessConfig?.Reelpress?.Likeness,
    request.before,
  );
  const made = new Map<number, PlannedDraw>();
  const last = log.lastFor(indices);
  for (let draw = 0; draw <= last; draw += 1) {
    yield;
    const order = log.orderOf(draw);
    const { configs: own, templateId } = drawTemplate(request, order.words);
    const assignment = assignOutput(own, strategy.script, seed, order.words, request.voices);
    const needs = needsOf(assignment, { ...request, configs: own });
    const length = strategy.lengthOf(needs, own, order.words);
    const { scarceGroup } = strategy;
    const common = { order, configs: own, templateId, assignment, needs, length, scarceGroup };
    const words = saidWords(assignment, needs, request.media);
    const instead = order.instead ?? undefined;
    const earlier = order.swap.length > 0 ? made.get(order.instead ?? -1) : undefined;
    if (earlier) {
      const fitted = repeatDraw(common, earlier, strategy);
      const montage = variety.isAsked ? montageOfPlan(fitted.picks, fitted.shots, words) : null;
      if (montage) variety.add(draw, montage, instead);
      made.set(draw, { ...common, fitted, captions: earlier.captions, montage });
      continue;
    }
    const montageOf = (some: ShownPicks) => {
      const { picks, shots } = fitPicks(some, length, overlapFrames);
      return montageOfPlan(picks, shots, words);
    };
    const judge = variety.isAsked ? judgeShown(variety, montageOf, instead) : undefined;
    const shown = yield* strategy.choose({ order, length, overlapFrames, judge });
    const montage = variety.isAsked ? montageOf(shown) : null;
    if (montage) variety.add(draw, montage, instead);
    const fitted = fitPicks(shown, length, overlapFrames);
    const { captions = [] } = shown;
    made.set(draw, { ...common, fitted, captions, montage });
  }
  return { strategy, log, made };
}
