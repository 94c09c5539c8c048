import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import type { Secrets } from "@/lib/base/secrets/secrets";
import type { EngineDatabase } from "../tables/engine-database";
import type { EventCallback } from "./event-callback-records";

const purpose = "event callback";

export const sealAuthKey = (secrets: Secrets, key: string): string => secrets.seal(purpose, key);

/**
 * The key that the account's callbacks are signed with; null when there is none.
 * @throws AppError `config-invalid` when it was sealed with another secret
 */
export function openAuthKey(
  secrets: Secrets,
  { sealed_auth_key: sealed }: Pick<EventCallback, "sealed_auth_key">,
): string | null {
  return sealed === null ? null : secrets.open(purpose, sealed);
}

/** The key for display: null also when it cannot be opened. */
export function readAuthKey(secrets: Secrets, callback: EventCallback): string | null {
  try {
    return openAuthKey(secrets, callback);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ err: error }, "the key of the account's callback cannot be opened");
    return null;
  }
}

/** Seals a key that an earlier version stored as plain text. */
export async function sealPlainAuthKey(db: EngineDatabase, secrets: Secrets): Promise<void> {
  const plain = await db
    .selectFrom("engine.event_callback")
    .select("auth_key")
    .where("auth_key", "is not", null)
    .executeTakeFirst();
  if (!plain?.auth_key) return;
  await db
    .updateTable("engine.event_callback")
    .set({ auth_key: null, sealed_auth_key: sealAuthKey(secrets, plain.auth_key) })
    .where("auth_key", "=", plain.auth_key)
    .execute();
}
