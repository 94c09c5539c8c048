import type { OperationName } from "../contract/operations";
import { type RetryBudget, retryBudget, submitBudget } from "./retry-policy";

type Request = Record<string, unknown>;

const repeats =
  /^(Get|List|BatchGet|Search|Refresh|Delete|Update|Set|Reelpress(Get|List|Preview|Cancel))/;
const quick = /^(Get|List|BatchGet|Search|ReelpressGet|ReelpressList)/;

/** Whether a call may be repeated safely: it reads, deletes, sets, or carries a client token. */
export function isRepeatable(name: OperationName, request: Request): boolean {
  return repeats.test(name) || Boolean(request.ClientToken);
}

/** Limit for an operation that draws a dozen clips before its first answer. */
const drawsMs = 600_000;

/**
 * How long one attempt may take, including the whole answer. `usualMs` comes from the client: an engine
 * on a busy machine gets more time than the cloud. Operations that only read get half.
 */
export function limitMsOf(name: OperationName, usualMs: number): number {
  if (name === "ReelpressCreateSampleMedia") return drawsMs;
  return quick.test(name) ? usualMs / 2 : usualMs;
}

export function budgetOf(name: OperationName): RetryBudget {
  return name.startsWith("Submit") ? submitBudget : retryBudget;
}
