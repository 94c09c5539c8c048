import type { Migration } from "@/lib/base/database/migrate";

/** The folder that a file lay in where it came from: its name says something about the file. */
export const foldersOfMedia: Migration = {
  name: "0018-folders-of-media",
  sql: `alter table engine.media add column folder text;`,
};
