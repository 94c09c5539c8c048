import "server-only";
import { type Selectable, sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import { leaseEnded } from "../tables/lease";
import type { DeliveriesTable } from "../tables/tables-callbacks";

export type ListedDelivery = Omit<Selectable<DeliveriesTable>, "body">;

/** A batch of 100 clips has 202 deliveries to two addresses, and 302 when a third gets the media's. */
const listLimit = 500;

/** The deliveries of a job's events with their results, newest first. */
export async function listDeliveries(db: EngineDatabase, jobId: string): Promise<ListedDelivery[]> {
  return db
    .selectFrom("engine.deliveries")
    .select(["seq", "delivery_id", "job_id", "clip_id", "event_type", "address", "state"])
    .select(["attempt", "tries", "next_at", "lease_token", "lease_worker", "lease_until"])
    .select(["last_result", "last_status", "last_answer", "last_at", "created_at", "modified_at"])
    .where("job_id", "=", jobId)
    .orderBy("seq", "desc")
    .limit(listLimit)
    .execute();
}

/** Sends an event again, now, with the whole schedule of tries. False when there is no such delivery. */
export async function resendDelivery(db: EngineDatabase, deliveryId: string): Promise<boolean> {
  const found = await sql`
    update engine.deliveries set state = 'waiting', attempt = 0, next_at = now(), ${leaseEnded}
    where delivery_id = ${deliveryId}
  `.execute(db);
  return Number(found.numAffectedRows ?? 0) === 1;
}
