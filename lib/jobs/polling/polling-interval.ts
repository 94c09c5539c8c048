import type { Abilities } from "@/lib/ims/backend";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

type Pace = { until: number; watchedMs: number; freeMs: number; unwatchedMs: number };

/** Slower as a job ages: a young job changes every second, an old one is stuck or huge. */
const paces: readonly Pace[] = [
  { until: 2 * minute, watchedMs: 2 * second, freeMs: 700, unwatchedMs: minute },
  { until: 10 * minute, watchedMs: 4 * second, freeMs: 700, unwatchedMs: 2 * minute },
  { until: hour, watchedMs: 10 * second, freeMs: 2 * second, unwatchedMs: 5 * minute },
  {
    until: 24 * hour,
    watchedMs: 30 * second,
    freeMs: 5 * second,
    unwatchedMs: 20 * minute,
  },
];
const oldest: Omit<Pace, "until"> = {
  watchedMs: 5 * minute,
  freeMs: 10 * second,
  unwatchedMs: 6 * hour,
};

/**
 * How long a snapshot of an unsettled job stays fresh. `watchedMs`: while a page shows the job;
 * `unwatchedMs`: while none does, and the job is polled so that its row, its end and its price become
 * known. A backend whose calls are free is polled more often.
 */
export function pollingInterval(
  ageMs: number,
  can: Pick<Abilities, "freeCalls">,
): { watchedMs: number; unwatchedMs: number } {
  const pace = paces.find(({ until }) => ageMs < until) ?? oldest;
  const watchedMs = can.freeCalls ? pace.freeMs : pace.watchedMs;
  return { watchedMs, unwatchedMs: pace.unwatchedMs };
}
