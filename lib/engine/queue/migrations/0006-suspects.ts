import type { Migration } from "@/lib/base/database/migrate";

/**
 * The work that a killed worker had leased is suspect, and is done again alone. `alone`: the current
 * owner works on nothing else. `kills` counts the workers that were killed while they worked on this
 * alone; `losses` counts all workers that were killed while they worked on this.
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
