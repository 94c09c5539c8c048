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

/** The same for whoever only shows it: a key that cannot be opened is as good as none. */
export function readAuthKey(secrets: Secrets, callback: EventCallback): string | null {
  try {
    return openAuthKey(secrets, callback);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ err: error }, "the key of the account's callback cannot be opened");
    return null;
  }
}

/** Seals a key that lay open in the database, of a program before this one. */
export async function sealStandingAuthKey(db: EngineDatabase, secrets: Secrets): Promise<void> {
  const standing = await db
    .selectFrom("engine.event_callback")
    .select("auth_key")
    .where("auth_key", "is not", null)
    .executeTakeFirst();
  if (!standing?.auth_key) return;
  await db
    .updateTable("engine.event_callback")
    .set({ auth_key: null, sealed_auth_key: sealAuthKey(secrets, standing.auth_key) })
    .where("auth_key", "=", standing.auth_key)
    .execute();
}
