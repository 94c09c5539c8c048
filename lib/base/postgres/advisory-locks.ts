/**
 * Numbers of PostgreSQL's advisory locks. The engine and the app may share one database, where each
 * number must have one meaning, so all numbers are listed here.
 */
export const advisoryLocks = {
  /**
   * Shared by all processes that use the embedded server: a process that can take it exclusively is the
   * last one.
   */
  presence: 7_241_305,
  /** While migrating, so that two processes that start together do it one after the other. */
  migration: 7_241_306,
  /** While a submit's price is weighed: two at once are weighed one after the other. */
  spending: 7_241_307,
  /** While a delivery is claimed: two programs must not claim two deliveries to one address at once. */
  delivery: 7_241_308,
  /** While old jobs are looked through, by one process at a time. */
  retention: 7_241_309,
} as const;
