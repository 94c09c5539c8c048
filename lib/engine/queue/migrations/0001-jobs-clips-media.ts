import type { Migration } from "@/lib/base/database/migrate";

export const jobsClipsMedia: Migration = {
  name: "0001-jobs-clips-media",
  sql: `
    create schema if not exists engine;

    create table engine.jobs (
      seq bigint generated always as identity unique,
      job_id text primary key,
      state text not null,
      stage text not null default 'Waiting',
      seed text not null,
      clip_count integer not null,
      input_config text not null,
      editing_config text,
      output_config text not null,
      user_data text,
      media_ids jsonb not null,
      cancelled boolean not null default false,
      error_code text,
      error_message text,
      attempt integer not null default 0,
      breaks integer not null default 0,
      losses integer not null default 0,
      lease_token text,
      lease_worker text,
      lease_until timestamptz,
      last_taken_at timestamptz,
      created_at timestamptz not null default now(),
      modified_at timestamptz not null default now(),
      completed_at timestamptz
    );
    create index jobs_open on engine.jobs (created_at) where state in ('waiting', 'preparing', 'working');

    create table engine.clips (
      clip_id text primary key,
      job_id text not null references engine.jobs (job_id),
      index integer not null,
      state text not null,
      stage text not null default 'Waiting',
      progress real not null default 0,
      output_url text not null,
      timeline text,
      planned_seconds real,
      attempt integer not null default 0,
      breaks integer not null default 0,
      losses integer not null default 0,
      lease_token text,
      lease_worker text,
      lease_until timestamptz,
      published jsonb,
      media_id text,
      duration_seconds double precision,
      error_code text,
      error_message text,
      started_at timestamptz,
      finished_at timestamptz,
      modified_at timestamptz not null default now(),
      unique (job_id, index)
    ) with (fillfactor = 70);
    create index clips_open on engine.clips (job_id, index) where state in ('waiting', 'running', 'publishing');

    create table engine.media (
      seq bigint generated always as identity unique,
      media_id text primary key,
      bucket text not null,
      key text not null,
      input_url text not null,
      media_type text not null,
      title text not null,
      description text,
      tags text,
      business_type text,
      category_id text,
      reference_id text,
      user_data text,
      is_output boolean not null default false,
      status text not null,
      facts jsonb not null,
      cover_key text,
      sprite jsonb,
      attempt integer not null default 0,
      lease_token text,
      lease_worker text,
      lease_until timestamptz,
      created_at timestamptz not null default now(),
      modified_at timestamptz not null default now(),
      deleted_at timestamptz
    );
    create unique index media_object on engine.media (bucket, key) where deleted_at is null;
    create index media_preparing on engine.media (seq) where status = 'Preparing' and deleted_at is null;

    create table engine.tokens (
      operation text not null,
      token text not null,
      fingerprint text not null,
      result_id text not null,
      created_at timestamptz not null default now(),
      primary key (operation, token)
    );

    create table engine.nonces (
      nonce text primary key,
      expires_at timestamptz not null
    );
    create index nonces_expiry on engine.nonces (expires_at);

    create table engine.workers (
      worker text primary key,
      host text not null,
      pid integer not null,
      identity text,
      started_at timestamptz not null default now()
    );
  `,
};
