import type { Migration } from "@/lib/base/database/migrate";

/** At its start the engine seals a key found in `auth_key` into the new column and empties the old. */
export const sealedAuthKey: Migration = {
  name: "0005-sealed-auth-key",
  sql: "alter table engine.event_callback add column sealed_auth_key text;",
};
