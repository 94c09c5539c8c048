import type { AnyBatchConfigs } from "../config/batch-configs";
import type { RuleCode } from "./rule";
import { checkRules } from "./rules";

/**
 * Rules about values that have no effect in the mode of a request. IMS ignores such values, and
 * programs that build all requests alike send them in every mode.
 */
const codes: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "duration-beside-global-speech",
  "duration-beside-texts",
  "alignment-needs-global-speech",
  "film-only",
  "max-duration-grouped",
  "max-duration-ignored",
  "fixed-duration-with-speech",
]);

const roots = { InputConfig: "input", EditingConfig: "editing", OutputConfig: "output" } as const;

/** `A.B[0].C` → `["A", "B", 0, "C"]`. */
const partsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));

function remove(configs: AnyBatchConfigs, path: string): void {
  const [root = "", ...parts] = partsOf(path);
  let holder: unknown = configs[roots[root as keyof typeof roots]];
  for (const part of parts.slice(0, -1)) holder = (holder as Record<string, unknown>)[part];
  delete (holder as Record<string, unknown>)[parts.at(-1) ?? ""];
}

/**
 * The paths of all values that have no effect in their mode, and the configs without those that strict
 * mode refuses. Values that strict mode accepts stay; the planner ignores them with a warning.
 */
export function takeOutWithoutEffect(given: AnyBatchConfigs): {
  configs: AnyBatchConfigs;
  paths: string[];
} {
  const found = checkRules(given).filter(({ code }) => codes.has(code));
  const paths = found.map(({ path }) => path);
  if (paths.length === 0) return { configs: given, paths };
  const configs = structuredClone(given);
  for (const { path, severity } of found) if (severity === "problem") remove(configs, path);
  return { configs, paths };
}
