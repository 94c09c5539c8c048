import { needsOf, assignOutput } from "../voices/speech-needs";
import { drawTemplate } from "../request/draw-template";
import { overlapFramesOf, type PlanRequest } from "../plan-request";
import { saidWords } from "../words/said-words";
import { scriptStrategy } from "../strategy/script-strategy";
import { allowedShots } from "../draws/allowed-shots";
import { DrawLog } from "../draws/draw-log";
import type { ShotCatalog } from "../shots/shots";
import { runSteps } from "../run-steps";
import { type Capacity, countInSteps, type Making, moreInSteps } from "./capacity";

/** At least half of two outputs differs, where the request bounds nothing. */
export const defaultMost = 0.5;
/** From so many outputs it is seen whether all say and sound the same. */
const outputsLookedAt = 12;

export type BatchCapacity = Capacity & {
  /** The likeness that was allowed. */
  most: number;
  more: { groupName: string; shots: number; videos: number } | null;
};

/** The shots that the next draw may show: without those that are never shown, and the first group with those that open it. */
function showableOf(catalog: ShotCatalog, log: DrawLog): ShotCatalog {
  const { catalog: left, openings } = allowedShots(catalog)(log.orderOf(log.next));
  return openings ? { ...left, groups: left.groups.with(0, [...openings]) } : left;
}

/**
 * How many outputs the material of a request makes that are all as different as it asks. All are taken to
 * say and sound as the first one, so where texts, voices or music vary the number is a lower bound. Null for
 * solutions that do not draw a shot from each group. In steps of a few ms, together some 100 ms at most.
 */
export function* batchCapacityInSteps(request: PlanRequest): Generator<void, BatchCapacity | null> {
  const { seed, templated } = request;
  const { configs, templateId } = drawTemplate(request, 0);
  const ofOutput = { ...request, configs };
  const overlapFrames = overlapFramesOf(configs);
  const strategy = request.strategy?.(overlapFrames) ?? scriptStrategy(ofOutput, overlapFrames);
  const { catalog: whole, script } = strategy;
  if (!whole) return null;
  const catalog = showableOf(whole, new DrawLog(request.configs));
  const assignment = assignOutput(configs, script, seed, 0, request.voices);
  const needs = needsOf(assignment, ofOutput);
  const length = strategy.lengthOf(needs, configs, 0);
  const words = saidWords(assignment, needs, ofOutput.media);
  const { Most, Openings } = request.configs.editing.ProcessConfig?.Reelpress?.Likeness ?? {};
  const before = request.before?.map(({ montage }) => montage);
  const making: Making = { length, overlapFrames, words, openingsDiffer: Openings === "Differ" };
  if (before) making.before = before;
  const most = Most ?? defaultMost;
  const counted = yield* countInSteps(catalog, making, most);
  const found = yield* moreInSteps(catalog, making, most, counted);
  const groupName = found && configs.input.MediaGroupArray[found.group]?.GroupName;
  const others = Array.from({ length: outputsLookedAt }, (_, at) =>
    JSON.stringify(assignOutput(configs, script, seed, at, request.voices)),
  );
  const isUniform = new Set(others).size === 1 && (!templated?.length || !templateId);
  return {
    videos: counted.videos,
    isExact: counted.isExact && isUniform,
    most,
    more: found && groupName !== undefined && groupName !== null ? { ...found, groupName } : null,
  };
}

/** The same at once. */
export const batchCapacity = (request: PlanRequest): BatchCapacity | null =>
  runSteps(batchCapacityInSteps(request));
