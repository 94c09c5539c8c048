/**
 * Numbers of PostgreSQL's advisory locks. The engine and the app may share one database, in which a
 * number means one thing, so all of them stand here.
 */
export const advisoryLocks = {
  /** Held together by all who use the embedded server: whoever can take it alone is the last one. */
  presence: 7_241_305,
  /** While migrating, so that two processes that start together do it one after the other. */
  migration: 7_241_306,
  /** While a submit's price is weighed: two at once are weighed one after the other. */
  spending: 7_241_307,
  /** While a delivery is taken: two programs must not take two of one address at once. */
  delivery: 7_241_308,
  /** While old jobs are looked through, by one process at a time. */
  retention: 7_241_309,
} as const;
