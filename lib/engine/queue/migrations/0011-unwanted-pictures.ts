import type { Migration } from "@/lib/base/database/migrate";

/** What a registration does not want drawn of its asset: `RegisterConfig`. */
export const unwantedPictures: Migration = {
  name: "0011-unwanted-pictures",
  sql: `alter table engine.media
    add column without_sprite boolean not null default false,
    add column without_snapshots boolean not null default false;`,
};
