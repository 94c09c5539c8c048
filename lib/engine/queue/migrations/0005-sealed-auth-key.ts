import type { Migration } from "@/lib/base/database/migrate";

/** What stands in `auth_key` is sealed by the program when it starts, and taken out of there. */
export const sealedAuthKey: Migration = {
  name: "0005-sealed-auth-key",
  sql: "alter table engine.event_callback add column sealed_auth_key text;",
};
