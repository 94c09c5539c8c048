import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { type Fault, faults } from "../wire/faults";

/** Reasons of problems that the gateway answers with `MissingParameter`. */
const missing: ReadonlySet<string> = new Set(["missing", "output-missing", "output-incomplete"]);

/**
 * What is wrong with a config, as the gateway says it: the first problem names the code, all of them
 * are listed.
 * @param parameter what the fault is about when no problem could be named
 */
export function configFault(problems: readonly ConfigProblem[], parameter: string): Fault {
  const [first = { path: parameter, message: "is not valid" }, ...others] = problems;
  if (!missing.has(first.reason ?? "")) return faults.invalidParameter(first, ...others);
  return { ...faults.missingParameter(first.path), problems: [...problems].slice(0, 100) };
}
