import type { Migration } from "@/lib/base/database/migrate";

/**
 * What an unfinished analysis has found already, so that it goes on from there; what a provider answered,
 * so that it is never asked twice; and how often it was asked, because a call costs money.
 */
export const analysisParts: Migration = {
  name: "0014-analysis-parts",
  sql: `
    alter table engine.analyses add column error_code text;

    create table engine.analysis_parts (
      content_hash text not null,
      pass text not null,
      version integer not null,
      part text not null,
      result jsonb not null,
      primary key (content_hash, pass, version, part)
    );

    create table engine.provider_calls (
      model text not null,
      day date not null default current_date,
      calls integer not null default 0,
      primary key (model, day)
    );
  `,
};
