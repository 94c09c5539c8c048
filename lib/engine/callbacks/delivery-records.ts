import "server-only";
import { type Selectable, sql } from "kysely";
import { advisoryLocks } from "@/lib/base/postgres/advisory-locks";
import type { EngineDatabase } from "@/lib/engine/queue/tables/engine-database";
import { type Lease, leaseEnded, leaseTaken } from "@/lib/engine/queue/tables/lease";
import type { DeliveriesTable, DeliveryResult } from "@/lib/engine/queue/tables/tables-callbacks";

export type DeliveryRow = Selectable<DeliveriesTable>;

/**
 * Takes the next delivery that is due: new ones before those that have failed, in the order in which
 * they were written. Only one delivery per address is in progress, so that a receiver is notified of
 * the clips before their job.
 */
export async function takeDelivery(
  db: EngineDatabase,
  lease: Lease,
): Promise<DeliveryRow | undefined> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${advisoryLocks.delivery})`.execute(tx);
    const taken = await sql<DeliveryRow>`
      update engine.deliveries set ${leaseTaken(lease)}, tries = tries + 1, last_at = now()
      where delivery_id = (
        select d.delivery_id from engine.deliveries d
        where d.state = 'waiting' and d.next_at <= now()
          and (d.lease_until is null or d.lease_until < now())
          and not exists (
            select 1 from engine.deliveries busy
            where busy.state = 'waiting' and busy.address = d.address and busy.lease_until > now())
        order by d.last_result is not null, d.seq limit 1 for update skip locked)
      returning *
    `.execute(tx);
    return taken.rows[0];
  });
}

export type Outcome = {
  delivered: boolean;
  result: DeliveryResult;
  status: number | null;
  answer: string;
  /** Delay until the next attempt; null when there is none. */
  delayMs: number | null;
};

/** Text of PostgreSQL cannot hold NUL characters. */
const storable = (text: string): string => text.replaceAll("\0", "").slice(0, 500);

/** Stores the outcome of an attempt, if this process still holds the lease. */
export async function endTry(
  db: EngineDatabase,
  delivery: DeliveryRow,
  outcome: Outcome,
): Promise<void> {
  const again = !outcome.delivered && outcome.delayMs !== null;
  const state = outcome.delivered ? "delivered" : again ? "waiting" : "ended";
  await sql`
    update engine.deliveries set state = ${state}, last_result = ${outcome.result},
      last_status = ${outcome.status}, last_answer = ${storable(outcome.answer)},
      next_at = now() + make_interval(secs => ${(outcome.delayMs ?? 0) / 1000}), ${leaseEnded}
    where delivery_id = ${delivery.delivery_id} and lease_token = ${delivery.lease_token}
  `.execute(db);
}

/** Returns a delivery as if it had not been attempted, because this program stops. */
export async function returnDelivery(db: EngineDatabase, delivery: DeliveryRow): Promise<void> {
  await sql`
    update engine.deliveries set attempt = greatest(attempt - 1, 0),
      tries = greatest(tries - 1, 0), ${leaseEnded}
    where delivery_id = ${delivery.delivery_id} and lease_token = ${delivery.lease_token}
  `.execute(db);
}

const keptDays = 90;

/** Deletes deliveries that ended long ago. */
export async function sweepDeliveries(db: EngineDatabase): Promise<void> {
  await sql`
    delete from engine.deliveries
    where state <> 'waiting' and created_at < now() - make_interval(days => ${keptDays})
  `.execute(db);
}
