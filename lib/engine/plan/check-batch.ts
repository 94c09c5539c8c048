import type { BatchConfigs, ConfigProblem } from "@/lib/ims/wire";
import type { MediaFacts } from "./facts";

/** Begins the message of everything that IMS has and this engine does not do yet. */
export const notImplemented = "not implemented on the embedded engine: ";

export function isNotImplemented(problem: ConfigProblem): boolean {
  return problem.message.startsWith(notImplemented);
}

/** Every semantic problem of a request. `media` holds the facts by reference as written. */
export function checkBatch(
  _configs: BatchConfigs,
  _media: ReadonlyMap<string, MediaFacts>,
): ConfigProblem[] {
  return [];
}
