import "server-only";
import { randomUUID } from "node:crypto";
import { type RawBuilder, sql } from "kysely";

/** How long a worker may be silent before its work is given to another. */
const leaseSeconds = 20;

/**
 * The right to work on one row. A new token is made each time a row is taken: whoever lost the row
 * can write nothing to it any more, even when the same worker took it again.
 */
export type Lease = { token: string; worker: string };

export function newLease(worker: string): Lease {
  return { token: randomUUID(), worker };
}

/**
 * Which work a lane takes. `side-by-side`: what is under no suspicion. `alone`: what a killed worker
 * had in hand, with nothing beside it.
 */
export type Company = "side-by-side" | "alone";

/** `set` part: written with the lease, so that a kill is told from the kill of a neighbour. */
export const keptCompany = (company: Company) => sql`alone = ${company === "alone"}`;

/** Condition on `losses`, of the row's alias. */
export const isFor = (company: Company, alias: string) => {
  const losses = sql.ref(`${alias}.losses`);
  return company === "alone" ? sql`${losses} > 0` : sql`${losses} = 0`;
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
 * The lease of a row has run out. Also when it ends later than any lease can: then the database's
 * clock was set back, and a living owner writes the right time within its next beat.
 */
export const leaseRanOut = sql`(lease_until < now()
  or lease_until > now() + make_interval(secs => ${3 * leaseSeconds}))`;

/** The time until which a row that is being worked on stays ours. */
export const leaseExtended = sql`now() + make_interval(secs => ${leaseSeconds})`;
