import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import { isScriptBatch, type SubmitConfigs } from "@/lib/ims/contract/wire";
import { batchMode, isMatchMode } from "@/lib/ims/schema/config/batch-mode";
import { matchPlannable } from "../match/match-plannable";
import { mashupReading } from "../mashup/mashup-reading";
import { sportsReading } from "../sports/sports-reading";
import { asGroups, type Plannable } from "./as-groups";
import type { SolutionReading } from "./solution-reading";

const readings: Partial<Record<SubmitOperation, SolutionReading>> = {
  SubmitScreenMediaHighlightsJob: mashupReading,
  SubmitSportsHighlightsJob: sportsReading,
};

/** The reading of an operation; null for one whose requests need none. */
export const readingOf = (operation: SubmitOperation): SolutionReading | null =>
  readings[operation] ?? null;

/**
 * A request in the shape that can be planned; null for a request that names no sources.
 * @param found references of the media that the search of the request found
 */
export function toPlannable(
  operation: SubmitOperation,
  configs: SubmitConfigs,
  found: readonly string[] = [],
): Plannable | null {
  const reading = readingOf(operation);
  if (reading) return asGroups(reading.withDefaults(configs), reading.sourcesOf(configs));
  if (isScriptBatch(configs)) return { configs, pathOf: (path) => path };
  if (batchMode(configs.input) === null) return null;
  return matchPlannable(configs, configs.input.MediaArray ?? found);
}

/** Whether a request is of image-text matching. */
export const isMatchRequest = (operation: SubmitOperation, { input }: SubmitConfigs): boolean =>
  operation === "SubmitBatchMediaProducingJob" && isMatchMode(batchMode(input));
