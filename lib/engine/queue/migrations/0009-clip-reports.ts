import type { Migration } from "@/lib/base/database/migrate";

/** What was found when a clip was looked at; null before, and for clips of an earlier version. */
export const clipReports: Migration = {
  name: "0009-clip-reports",
  sql: "alter table engine.clips add column report jsonb;",
};
