import "server-only";
import { type Selectable, sql, type Transaction } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import type { Tables } from "../tables/tables";
import type { EventCallbackTable } from "../tables/tables-callbacks";

export type EventCallback = Pick<
  Selectable<EventCallbackTable>,
  "url" | "event_types" | "auth_switch" | "sealed_auth_key"
>;

/** The account's callback, when one is set. */
export async function findEventCallback(
  db: EngineDatabase | Transaction<Tables>,
): Promise<EventCallback | undefined> {
  return db
    .selectFrom("engine.event_callback")
    .select(["url", "event_types", "auth_switch", "sealed_auth_key"])
    .executeTakeFirst();
}

/** Replaces the account's callback; null removes it. */
export async function storeEventCallback(
  db: EngineDatabase,
  callback: EventCallback | null,
): Promise<void> {
  if (callback === null) {
    await db.deleteFrom("engine.event_callback").execute();
    return;
  }
  await db
    .insertInto("engine.event_callback")
    .values(callback)
    .onConflict((conflict) =>
      conflict.column("account").doUpdateSet({ ...callback, modified_at: sql<Date>`now()` }),
    )
    .execute();
}
