import "server-only";
import { randomUUID } from "node:crypto";
import { type RawBuilder, sql } from "kysely";

/** After so long without a beat, another worker may take the work. */
const leaseSeconds = 20;

/**
 * The right to work on one row. Each taking of a row has a new token, so that a former owner can no
 * longer write to the row, even when the same worker took it again.
 */
export type Lease = { token: string; worker: string };

export function newLease(worker: string): Lease {
  return { token: randomUUID(), worker };
}

/**
 * Which work is taken. `side-by-side`: work that is not suspect, beside other work. `alone`: suspect
 * work, which a killed worker had leased, and nothing else at the same time.
 */
export type WorkMode = "side-by-side" | "alone";

/**
 * `set` part that stores the mode with the lease. It shows after a kill whether this work or another
 * beside it may be the cause.
 */
export const modeKept = (mode: WorkMode) => sql`alone = ${mode === "alone"}`;

/** SQL condition on `losses`: the row is work for this mode. */
export const isForMode = (mode: WorkMode, alias: string) => {
  const losses = sql.ref(`${alias}.losses`);
  return mode === "alone" ? sql`${losses} > 0` : sql`${losses} = 0`;
};

/** `set` parts of an UPDATE that takes a row. */
export function leaseTaken(lease: Lease): RawBuilder<unknown> {
  return sql`attempt = attempt + 1, lease_token = ${lease.token}, lease_worker = ${lease.worker},
    lease_until = now() + make_interval(secs => ${leaseSeconds}), modified_at = now()`;
}

/** `set` parts of an UPDATE that lets a row go. */
export const leaseEnded = sql`lease_token = null, lease_worker = null, lease_until = null,
  modified_at = now()`;

/**
 * SQL condition: the lease of a row has expired. An end that is later than any lease can have counts
 * too: the database's clock was set back, and a living owner corrects the time with its next beat.
 */
export const leaseRanOut = sql`(lease_until < now()
  or lease_until > now() + make_interval(secs => ${3 * leaseSeconds}))`;

/** SQL expression: the end of a lease that is extended now. */
export const leaseExtended = sql`now() + make_interval(secs => ${leaseSeconds})`;
