import type { Migration } from "@/lib/base/database/migrate";

/**
 * Work that a killed worker had in hand is suspect, and done again with nothing beside it. `alone`:
 * the owner of now has nothing else in hand. `kills`: workers that were killed while they had only
 * this. `losses` counts all that were killed with it.
 */
export const suspects: Migration = {
  name: "0006-suspects",
  sql: `
    alter table engine.jobs
      add column alone boolean not null default false,
      add column kills integer not null default 0;
    alter table engine.clips
      add column alone boolean not null default false,
      add column kills integer not null default 0;
    alter table engine.media
      add column alone boolean not null default false,
      add column losses integer not null default 0,
      add column kills integer not null default 0;

    create index clips_suspect on engine.clips (job_id) where state = 'waiting' and losses > 0;
  `,
};
