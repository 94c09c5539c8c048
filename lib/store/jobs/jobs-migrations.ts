import { gramsIndexWith, searchGramsSql } from "@/lib/base/database/search-grams";
import { nameOrderOf, nameOrderSql } from "../listing/name-order-sql";

/** Tables of the jobs that the app remembers. */
export const migrations = [
  {
    name: "001-jobs",
    sql: `
      create schema if not exists app;
      create table app.jobs (
        job_id text primary key,
        name text not null,
        name_folded text not null,
        form json not null,
        request json not null,
        client_token text not null unique,
        seed text not null,
        created_at timestamptz(3) not null,
        count integer not null,
        state text not null default 'waiting',
        ready integer not null default 0,
        failed integer not null default 0,
        cover_media_id text,
        snapshot json,
        settled boolean not null default false
      );
      create index jobs_newest on app.jobs (created_at desc, job_id desc);
    `,
  },
  {
    name: "002-forgotten",
    sql: `
      alter table app.jobs add column forgotten boolean not null default false;
      create index jobs_unsettled on app.jobs (created_at desc) where not settled;
    `,
  },
  {
    name: "003-elsewhere",
    sql: `
      alter table app.jobs alter column form drop not null, alter column request drop not null,
        alter column client_token drop not null,
        add column elsewhere boolean not null default false,
        add column planned integer not null default 0;
    `,
  },
  {
    name: "004-passed-through",
    sql: "alter table app.jobs add column passed_through json;",
  },
  {
    name: "005-scale",
    sql: `
      create index jobs_by_state on app.jobs (state, created_at desc, job_id desc);
      ${searchGramsSql("app")}
      create index jobs_grams on app.jobs
        using gin (app.search_grams(name_folded)) ${gramsIndexWith};
    `,
  },
  {
    name: "006-kind",
    sql: `
      alter table app.jobs add column kind text;
      update app.jobs set kind = coalesce(form->>'kind', 'groups')
        where form is not null and json_typeof(form) = 'object';
    `,
  },
  {
    name: "007-sheets",
    sql: `
      -- The sheet of which a job is a row; the sheet itself is a job of its own in this table.
      alter table app.jobs add column sheet_id text;
      create index jobs_of_sheet on app.jobs (sheet_id) where sheet_id is not null;
    `,
  },
  {
    name: "008-lists",
    sql: `
      -- Set while a deleted job can still be put back.
      alter table app.jobs add column deleted_at timestamptz(3);
      create index jobs_deleted on app.jobs (deleted_at) where deleted_at is not null;
      ${nameOrderSql}
      create index jobs_by_name on app.jobs ((${nameOrderOf("name_folded")}), job_id);
      create index jobs_by_state_and_name on app.jobs (state, (${nameOrderOf("name_folded")}), job_id);
      create index jobs_by_count on app.jobs (count, job_id);
      create index jobs_by_state_and_count on app.jobs (state, count, job_id);
      create index jobs_of_plans on app.jobs (created_at, job_id)
        where state = 'finished' and ready = 0 and failed = 0;
    `,
  },
] as const;
