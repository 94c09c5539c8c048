import type { AnyBatchConfigs, BatchConfigs, ConfigProblem } from "@/lib/ims/contract/wire";
import type { MediaFacts } from "../facts";
import type { PlainInput } from "../request/read-input";
import type { Script } from "../request/speech-mode";

/** A request, with what the checks derive from it once. */
export type CheckedBatch = {
  configs: BatchConfigs;
  /** As it was sent, which the rules of the contract are about. */
  sent: AnyBatchConfigs;
  input: PlainInput;
  script: Script;
  /** Facts by the reference as written in the request. */
  media: ReadonlyMap<string, MediaFacts>;
};

/** Looks for one kind of problem. A message names the value, the limit and the remedy. */
export type BatchCheck = (batch: CheckedBatch) => ConfigProblem[];

/** Starts each message about a feature that IMS has and this engine lacks. */
const notImplementedPrefix = "not implemented on the embedded engine: ";

/** `what` names the feature; `instead` says what to do, unless `what` already does. */
export function notImplemented(path: string, what: string, instead?: string): ConfigProblem {
  const message = [`${notImplementedPrefix}${what}`, instead].filter(Boolean).join("; ");
  return { path, message, reason: "not-implemented" };
}

/** The message without its prefix, for a sentence that already says that the feature is missing. */
export const whatIsNotImplemented = ({ message }: ConfigProblem): string =>
  message.startsWith(notImplementedPrefix) ? message.slice(notImplementedPrefix.length) : message;

export function isNotImplemented(problem: ConfigProblem): boolean {
  return problem.message.startsWith(notImplementedPrefix);
}
