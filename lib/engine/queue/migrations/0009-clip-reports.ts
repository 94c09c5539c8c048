import type { Migration } from "@/lib/base/database/migrate";

/** The gate's report on a clip; null before the gate, and for clips of an earlier version. */
export const clipReports: Migration = {
  name: "0009-clip-reports",
  sql: "alter table engine.clips add column report jsonb;",
};
