import type { Migration } from "@/lib/base/database/migrate";

/** Media by their content, which an analysis is stored for. */
export const contentOfMedia: Migration = {
  name: "0013-content-of-media",
  sql: `create index media_content on engine.media ((facts->>'contentHash'));`,
};
