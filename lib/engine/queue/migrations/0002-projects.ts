import type { Migration } from "@/lib/base/database/migrate";

/**
 * Editing projects, and the jobs that come with them: plans without files, projects rendered as a
 * batch, and single productions. A project's status is not stored: the view reads it from the clip that
 * rendered the project last, as long as that clip has the project's current timeline.
 */
export const projects: Migration = {
  name: "0002-projects",
  sql: `
    alter table engine.jobs
      add column kind text not null default 'batch',
      add column extend_input text;

    alter table engine.clips
      alter column output_url drop not null,
      add column project_id text,
      add column given_timeline text,
      add column media_details jsonb;
    create index clips_project on engine.clips (project_id) where project_id is not null;

    create table engine.projects (
      seq bigint generated always as identity unique,
      project_id text primary key,
      title text not null,
      description text,
      timeline text,
      duration_seconds double precision,
      cover_url text,
      business_config text,
      create_source text not null default 'OpenAPI',
      modified_source text not null default 'OpenAPI',
      origin_job_id text references engine.jobs (job_id),
      created_at timestamptz not null default now(),
      modified_at timestamptz not null default now(),
      timeline_at timestamptz not null default now(),
      deleted_at timestamptz
    );
    create index projects_newest on engine.projects (created_at) where deleted_at is null;

    create view engine.project_states as
      select p.seq, p.project_id, p.title, p.description, p.timeline, p.duration_seconds,
        p.cover_url, p.business_config, p.create_source, p.modified_source, p.origin_job_id,
        p.created_at, greatest(p.modified_at, c.modified_at) as modified_at,
        case
          when p.timeline is null then 'Draft'
          when c.state is null then 'Editing'
          when c.state in ('waiting', 'running', 'publishing') then 'Producing'
          when c.state = 'done' then 'Produced'
          else 'ProduceFailed'
        end as status,
        c.media_id, c.error_code, c.error_message
      from engine.projects p
      left join lateral (
        select c.state, c.media_id, c.error_code, c.error_message, c.modified_at
        from engine.clips c join engine.jobs j on j.job_id = c.job_id
        where c.project_id = p.project_id and j.kind <> 'preview' and j.created_at >= p.timeline_at
        order by j.seq desc, c.index desc limit 1
      ) c on true
      where p.deleted_at is null;
  `,
};
