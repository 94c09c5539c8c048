import type { OperationName } from "@/lib/ims/contract/operations";

/** Requests per second and key; 0 is no limit. `submits` counts only calls that create work. */
export type RateLimits = { all: number; submits: number };

/** Why a call must wait: the limit that it exceeded, and the time until the next call may pass. */
export type Throttled = { perSecond: number; waitMs: number };

export type RateLimiter = {
  /** Counts one call of a key. Null when it may pass; a call that may not is not counted. */
  take(accessKeyId: string, operation: OperationName): Throttled | null;
};

/** Rounding tolerance, because tokens are sums of fractions. */
const epsilon = 1e-6;

type Bucket = { tokens: number; filledAtMs: number };

/** Creates a bucket for every key seen; their number is bounded by the number of valid keys. */
function createBuckets(perSecond: number, now: () => Date) {
  const capacity = Math.max(1, perSecond);
  const buckets = new Map<string, Bucket>();

  function fill(key: string): Bucket {
    const nowMs = now().getTime();
    const known = buckets.get(key);
    if (!known) {
      const fresh = { tokens: capacity, filledAtMs: nowMs };
      buckets.set(key, fresh);
      return fresh;
    }
    // A clock that was set back must not remove tokens.
    const elapsedMs = Math.max(0, nowMs - known.filledAtMs);
    known.tokens = Math.min(capacity, known.tokens + (elapsedMs / 1000) * perSecond);
    known.filledAtMs = nowMs;
    return known;
  }

  return {
    waitMs(key: string): number {
      if (perSecond === 0) return 0;
      const { tokens } = fill(key);
      const missing = 1 - tokens - epsilon;
      return missing <= 0 ? 0 : Math.ceil((missing / perSecond) * 1000);
    },
    spend(key: string): void {
      if (perSecond > 0) fill(key).tokens -= 1;
    },
  };
}

const isSubmit = (operation: OperationName): boolean => operation.startsWith("Submit");

/**
 * Token buckets: a second's worth may come at once, then calls pass at the rate. Counted in this
 * process only, as every gateway node of a cloud counts for itself.
 */
export function createRateLimiter(limits: RateLimits, now: () => Date): RateLimiter {
  const all = createBuckets(limits.all, now);
  const submits = createBuckets(limits.submits, now);
  return {
    take(accessKeyId, operation) {
      const waitAllMs = all.waitMs(accessKeyId);
      const waitSubmitMs = isSubmit(operation) ? submits.waitMs(accessKeyId) : 0;
      if (waitAllMs > 0 && waitAllMs >= waitSubmitMs) {
        return { perSecond: limits.all, waitMs: waitAllMs };
      }
      if (waitSubmitMs > 0) return { perSecond: limits.submits, waitMs: waitSubmitMs };
      all.spend(accessKeyId);
      if (isSubmit(operation)) submits.spend(accessKeyId);
      return null;
    },
  };
}
