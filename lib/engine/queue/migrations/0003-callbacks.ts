import type { Migration } from "@/lib/base/database/migrate";

/**
 * The account's callback, and the outbox: one row for every event and address, written in the
 * transaction of the change that the event reports. `told` marks jobs and clips whose end was written
 * to the outbox. What ended before there were callbacks counts as told.
 */
export const callbacks: Migration = {
  name: "0003-callbacks",
  sql: `
    alter table engine.jobs add column told boolean not null default false;
    alter table engine.clips add column told boolean not null default false;
    update engine.jobs set told = true where state in ('finished', 'failed');
    update engine.clips set told = true where state in ('done', 'failed', 'cancelled');

    create table engine.event_callback (
      account boolean primary key default true check (account),
      url text not null,
      event_types text[],
      auth_switch boolean not null,
      auth_key text,
      modified_at timestamptz not null default now()
    );

    create table engine.deliveries (
      seq bigint generated always as identity unique,
      delivery_id text primary key,
      job_id text,
      clip_id text,
      event_type text not null,
      address text not null,
      body text not null,
      state text not null default 'waiting',
      attempt integer not null default 0,
      tries integer not null default 0,
      next_at timestamptz not null default now(),
      lease_token text,
      lease_worker text,
      lease_until timestamptz,
      last_result text,
      last_status integer,
      last_answer text,
      last_at timestamptz,
      created_at timestamptz not null default now(),
      modified_at timestamptz not null default now()
    );
    create index deliveries_due on engine.deliveries (next_at) where state = 'waiting';
    create index deliveries_of_job on engine.deliveries (job_id);
  `,
};
