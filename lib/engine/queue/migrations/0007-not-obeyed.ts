import type { Migration } from "@/lib/base/database/migrate";

/** Paths of a request's fields that its job does not obey, because they are undocumented. */
export const notObeyed: Migration = {
  name: "0007-not-obeyed",
  sql: "alter table engine.jobs add column not_obeyed jsonb not null default '[]';",
};
