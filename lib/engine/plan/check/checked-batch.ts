import type { BatchConfigs, ConfigProblem } from "@/lib/ims/contract/wire";
import type { MediaFacts } from "../facts";
import type { PlainInput } from "../request/read-input";
import type { Script } from "../request/speech-mode";

/** A request with what every check wants to know of it. */
export type CheckedBatch = {
  configs: BatchConfigs;
  input: PlainInput;
  script: Script;
  /** By the reference as written. */
  media: ReadonlyMap<string, MediaFacts>;
};

/** Looks for one sort of problem. A message names the value, the limit and the way out. */
export type BatchCheck = (batch: CheckedBatch) => ConfigProblem[];

/** Begins the message of everything that IMS has and this engine does not do yet. */
const notImplementedPrefix = "not implemented on the embedded engine: ";

/** `what` is the thing by name, `instead` what to do, unless `what` says it. */
export function notImplemented(path: string, what: string, instead?: string): ConfigProblem {
  const message = [`${notImplementedPrefix}${what}`, instead].filter(Boolean).join("; ");
  return { path, message, reason: "not-implemented" };
}

/** The words of such a problem alone, for a sentence that says the rest. */
export const whatIsNotImplemented = ({ message }: ConfigProblem): string =>
  message.startsWith(notImplementedPrefix) ? message.slice(notImplementedPrefix.length) : message;

export function isNotImplemented(problem: ConfigProblem): boolean {
  return problem.message.startsWith(notImplementedPrefix);
}
