/**
 * When a failed callback is tried again. IMS publishes no rule. Ours begins quickly, for a receiver
 * that restarts, and goes on for hours, for a receiver that is being repaired.
 */

const firstDelayMs = 10_000;
const longestDelayMs = 3_600_000;
/** Random share of the delay, in both directions, so that callbacks that failed together are spread out. */
const jitter = 0.2;

/** The first attempt and thirteen more, after 10 s, 20 s, 40 s, … an hour; in total about five and a half hours. */
export const maxAttempts = 14;

/**
 * The pause in milliseconds after attempt number `attempt` (from 1) failed; null when it was the last.
 * @param dice a random number from 0 to 1
 */
export function delayAfter(attempt: number, dice: number): number | null {
  if (attempt >= maxAttempts) return null;
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return Math.round(delayMs * (1 - jitter + 2 * jitter * dice));
}
