import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import { isScriptBatch, type SubmitConfigs } from "@/lib/ims/contract/wire";
import { mashupReading } from "../mashup/mashup-reading";
import { asGroups, type Plannable } from "./as-groups";
import type { SolutionReading } from "./solution-reading";

const readings: Partial<Record<SubmitOperation, SolutionReading>> = {
  SubmitScreenMediaHighlightsJob: mashupReading,
};

/** The reading of an operation; null for one whose requests need none. */
export const readingOf = (operation: SubmitOperation): SolutionReading | null =>
  readings[operation] ?? null;

/** A request in the shape that can be planned; null for a request of a mode that the engine lacks. */
export function toPlannable(operation: SubmitOperation, configs: SubmitConfigs): Plannable | null {
  const reading = readingOf(operation);
  if (reading) return asGroups(reading.withDefaults(configs), reading.sourcesOf(configs));
  return isScriptBatch(configs) ? { configs, pathOf: (path) => path } : null;
}
