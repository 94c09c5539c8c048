import type { ImsError } from "../errors/ims-error";

/** How long and how often a call may be repeated. */
export type RetryBudget = {
  /** Sendings in all. */
  attempts: number;
  /** No further one is begun when it could only begin later than this. */
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

/** A submit is waited for longer: without an answer it has to be looked for. */
export const submitBudget: RetryBudget = { ...retryBudget, totalMs: 40_000 };

/** True when the account, or all of this API, was called too often. */
export function isThrottled({ imsCode, httpStatus }: ImsError): boolean {
  return httpStatus === 429 || /^Throttling\b|^RequestsTooFrequent\b/.test(imsCode);
}

/** Codes of an outage that ends by itself. An engine that cannot draw a frame says another. */
const passingCodes = /^(InternalError|ServiceUn[Aa]vailable|ServerBusy|SystemBusy)\b|^$/;

/** True when the same call may succeed a moment later. */
export function isPassing(error: ImsError): boolean {
  if (isThrottled(error)) return true;
  // The same bytes came twice, which a proxy can do: signed anew they are another request.
  if (error.imsCode === "SignatureNonceUsed") return true;
  if (error.trouble === "cut" || error.trouble === "cut-short") return true;
  const { httpStatus, imsCode } = error;
  return httpStatus >= 500 && httpStatus !== 501 && passingCodes.test(imsCode);
}

/**
 * Milliseconds until the call is repeated, or null when it is given up. Full jitter: any moment up to
 * the bound, so that many callers do not come back at once; a wait the server asks for is kept whole,
 * with the jitter on top.
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
