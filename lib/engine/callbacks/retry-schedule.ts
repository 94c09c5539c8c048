/**
 * When a callback that was not taken is tried again. IMS publishes no rule; this one begins quickly
 * for a receiver that restarts and goes on for an afternoon for one that is being mended.
 */

const firstDelayMs = 10_000;
const longestDelayMs = 3_600_000;
/** Of the delay, in both directions: what failed together does not come back together. */
const jitter = 0.2;

/** The first try and thirteen more: 10 s, 20 s, 40 s, … an hour; together about five and a half hours. */
export const maxAttempts = 14;

/**
 * The pause in milliseconds after try number `attempt` (from 1) failed; null when it was the last.
 * `dice`: 0 to 1.
 */
export function delayAfter(attempt: number, dice: number): number | null {
  if (attempt >= maxAttempts) return null;
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return Math.round(delayMs * (1 - jitter + 2 * jitter * dice));
}
