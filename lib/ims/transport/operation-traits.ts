import type { OperationName } from "../contract/operations";
import { type RetryBudget, retryBudget, submitBudget } from "./retry-policy";

type Request = Record<string, unknown>;

const repeats =
  /^(Get|List|BatchGet|Search|Refresh|Delete|Update|Set|Reelpress(Get|List|Preview|Cancel))/;
const quick = /^(Get|List|BatchGet|Search|ReelpressGet|ReelpressList)/;

/** A repeated call does no harm: it reads, takes away, sets, or carries a client token. */
export function isRepeatable(name: OperationName, request: Request): boolean {
  return repeats.test(name) || Boolean(request.ClientToken);
}

/** Draws a dozen clips before it answers, once. */
const drawsMs = 600_000;

/**
 * How long one sending may take, whole answer included. `usualMs` is the client's: an engine on a
 * busy machine is given more than the cloud. What only reads is given half.
 */
export function limitMsOf(name: OperationName, usualMs: number): number {
  if (name === "ReelpressCreateSampleMedia") return drawsMs;
  return quick.test(name) ? usualMs / 2 : usualMs;
}

export function budgetOf(name: OperationName): RetryBudget {
  return name.startsWith("Submit") ? submitBudget : retryBudget;
}
