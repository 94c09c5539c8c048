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

/** `set` parts of an UPDATE that takes a row. */
export function leaseTaken(lease: Lease): RawBuilder<unknown> {
  return sql`attempt = attempt + 1, lease_token = ${lease.token}, lease_worker = ${lease.worker},
    lease_until = now() + make_interval(secs => ${leaseSeconds}), modified_at = now()`;
}

/** `set` parts of an UPDATE that lets a row go. */
export const leaseEnded = sql`lease_token = null, lease_worker = null, lease_until = null,
  modified_at = now()`;

/** The time until which a row that is being worked on stays ours. */
export const leaseExtended = sql`now() + make_interval(secs => ${leaseSeconds})`;
