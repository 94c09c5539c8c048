import type { ImsError } from "../errors/ims-error";

/** How long and how often a call may be repeated. */
export type RetryBudget = {
  /** The total number of attempts. */
  attempts: number;
  /** No attempt begins later than this after the first. */
  totalMs: number;
  /** Upper bound of the first wait; it doubles each time, up to `capMs`. */
  baseMs: number;
  capMs: number;
};

export const retryBudget: RetryBudget = {
  attempts: 5,
  totalMs: 20_000,
  baseMs: 250,
  capMs: 6_000,
};

/** A submission gets more time, because without an answer the app must search for the job. */
export const submitBudget: RetryBudget = { ...retryBudget, totalMs: 40_000 };

/** Whether the account, or the API as a whole, was called too often. */
export function isThrottled({ imsCode, httpStatus }: ImsError): boolean {
  return httpStatus === 429 || /^Throttling\b|^RequestsTooFrequent\b/.test(imsCode);
}

/** Codes of an outage that ends by itself. An engine that cannot draw a frame uses another code. */
const passingCodes = /^(InternalError|ServiceUn[Aa]vailable|ServerBusy|SystemBusy)\b|^$/;

/** Whether the same call may succeed a moment later. */
export function isPassing(error: ImsError): boolean {
  if (isThrottled(error)) return true;
  // A proxy may have sent the same bytes twice; signed again, the call is a new request.
  if (error.imsCode === "SignatureNonceUsed") return true;
  if (error.trouble === "cut" || error.trouble === "cut-short") return true;
  const { httpStatus, imsCode } = error;
  return httpStatus >= 500 && httpStatus !== 501 && passingCodes.test(imsCode);
}

/**
 * Milliseconds until the call is repeated, or null when it is given up. The wait has full jitter, any
 * time up to the bound, so that many callers do not return at once. A wait that the server requests is
 * observed in full, with the jitter added.
 */
export function retryDelayMs(
  error: ImsError,
  made: { attempts: number; spentMs: number },
  budget: RetryBudget,
  random: () => number,
): number | null {
  if (!isPassing(error) || made.attempts >= budget.attempts) return null;
  const bound = Math.min(budget.capMs, budget.baseMs * 2 ** (made.attempts - 1));
  const delayMs = (error.retryAfterMs ?? 0) + Math.floor(random() * bound);
  return made.spentMs + delayMs > budget.totalMs ? null : delayMs;
}
