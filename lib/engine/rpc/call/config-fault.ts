import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { type Fault, faults } from "../wire/faults";

/** The reasons for which the gateway returns `MissingParameter`. */
const missing: ReadonlySet<string> = new Set(["missing", "output-missing", "output-incomplete"]);

/**
 * The fault for a config with problems. The first problem decides the code; all of them are listed.
 * @param parameter the parameter that the fault names when there are no problems
 */
export function configFault(problems: readonly ConfigProblem[], parameter: string): Fault {
  const [first = { path: parameter, message: "is not valid" }, ...others] = problems;
  if (!missing.has(first.reason ?? "")) return faults.invalidParameter(first, ...others);
  return { ...faults.missingParameter(first.path), problems: [...problems].slice(0, 100) };
}
