import type { Migration } from "@/lib/base/database/migrate";

export const templatesPublicMedia: Migration = {
  name: "0004-templates-public-media",
  sql: `
    create table engine.templates (
      seq bigint generated always as identity unique,
      template_id text primary key,
      type text not null,
      name text not null,
      config text not null,
      status text not null,
      cover_url text,
      preview_media text,
      related_media_ids text,
      create_source text not null,
      modified_source text not null,
      created_at timestamptz not null default now(),
      modified_at timestamptz not null default now()
    );

    -- The templates a job was accepted with: a later edit must not reach it.
    alter table engine.jobs add column templates text;

    alter table engine.media
      add column category text,
      add column cover_object jsonb,
      add column public_tag text;
  `,
};
