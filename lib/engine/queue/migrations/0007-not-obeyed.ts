import type { Migration } from "@/lib/base/database/migrate";

/** Paths of what a request asked for and its job does not obey: what nobody documents. */
export const notObeyed: Migration = {
  name: "0007-not-obeyed",
  sql: "alter table engine.jobs add column not_obeyed jsonb not null default '[]';",
};
